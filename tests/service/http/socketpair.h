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

/// Two ends of a TCP connection within this process: the service's, and a client's that a test can treat badly.
class SocketPair
{
public:
    SocketPair()
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        ::bind(listener, generic, size);
        ::listen(listener, 1);
        ::getsockname(listener, generic, &size);
        m_client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ::connect(m_client, generic, size);
        m_service = ::accept(listener, nullptr, nullptr);
        ::close(listener);
    }
    ~SocketPair()
    {
        closeClient();
        if (m_service >= 0)
            ::close(m_service);
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    /// From here on it is the caller's.
    int takeService() { return std::exchange(m_service, -1); }
    int service() const { return m_service; }
    int client() const { return m_client; }

    void send(const QByteArray &bytes) const
    {
        QCOMPARE(::send(m_client, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL),
                 static_cast<ssize_t>(bytes.size()));
    }

    /// All that has arrived at the client so far, without waiting.
    const QByteArray &received()
    {
        std::array<char, 65536> room;
        for (;;) {
            const auto count = ::recv(m_client, room.data(), room.size(), MSG_DONTWAIT);
            if (count <= 0)
                return m_received;
            m_received.append(room.data(), count);
        }
    }

    void endSending() const { ::shutdown(m_client, SHUT_WR); }
    void closeClient()
    {
        if (m_client >= 0)
            ::close(std::exchange(m_client, -1));
    }
    /// The service's end hears of a reset instead of an end.
    void resetClient()
    {
        const linger atOnce{1, 0};
        ::setsockopt(m_client, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        closeClient();
    }

private:
    int m_service = -1;
    int m_client = -1;
    QByteArray m_received;
};

} // namespace loom
