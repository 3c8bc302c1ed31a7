// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/service/http/clientsocket.h"

namespace loom {

/// A listening socket on 127.0.0.1 for one connection.
class OneListener
{
public:
    OneListener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_socket, generic, size) != 0 || ::listen(m_socket, 1) != 0)
            qFatal("cannot listen on a port: %s", qUtf8Printable(qt_error_string()));
        ::getsockname(m_socket, generic, &size);
        m_port = ntohs(address.sin_port);
    }
    ~OneListener() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(OneListener)

    quint16 port() const { return m_port; }
    int accept() const { return ::accept(m_socket, nullptr, nullptr); }

private:
    int m_socket;
    quint16 m_port = 0;
};

/// Both ends of a TCP connection within this process: the service's and the client's.
class SocketPair : private OneListener, public ClientSocket
{
public:
    SocketPair() : ClientSocket(port()), m_service(accept()) {}
    ~SocketPair()
    {
        if (m_service >= 0)
            ::close(m_service);
    }

    /// Transfers the service's end to the caller.
    int takeService() { return std::exchange(m_service, -1); }
    int service() const { return m_service; }

private:
    int m_service;
};

} // namespace loom
