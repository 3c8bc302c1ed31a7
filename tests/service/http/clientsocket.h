// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace loom {

/// The client end of a TCP connection to this process, with access to low-level operations.
class ClientSocket
{
public:
    /// Connects to a port of 127.0.0.1. @p receiveBuffer sets the approximate size of the kernel's receive buffer in
    /// bytes; 0 is the kernel's default.
    explicit ClientSocket(quint16 port, int receiveBuffer = 0)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        if (receiveBuffer > 0)
            ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot connect to port %d: %s", port, qUtf8Printable(qt_error_string()));
    }
    ~ClientSocket() { closeClient(); }
    Q_DISABLE_COPY_MOVE(ClientSocket)

    int client() const { return m_socket; }

    void send(const QByteArray &bytes) const
    {
        QCOMPARE(::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL),
                 static_cast<ssize_t>(bytes.size()));
    }

    /// Returns all bytes received so far, without waiting; receives at most @p maxBytes more of them.
    const QByteArray &received(qsizetype maxBytes = 1 << 30)
    {
        std::array<char, 65536> buffer;
        while (maxBytes > 0) {
            const auto count =
                ::recv(m_socket, buffer.data(), std::min<size_t>(buffer.size(), size_t(maxBytes)), MSG_DONTWAIT);
            m_hasEnded = m_hasEnded || count == 0;
            if (count <= 0)
                break;
            m_received.append(buffer.data(), count);
            maxBytes -= count;
        }
        return m_received;
    }

    /// Whether received() has reached the end of the connection.
    bool hasEnded() const { return m_hasEnded; }

    void endSending() const { ::shutdown(m_socket, SHUT_WR); }
    void closeClient()
    {
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }
    /// Closes the connection with a reset (RST) instead of FIN.
    void resetClient()
    {
        const linger atOnce{1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        closeClient();
    }

private:
    int m_socket;
    bool m_hasEnded = false;
    QByteArray m_received;
};

} // namespace loom
