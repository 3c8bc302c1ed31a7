// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/listener.h"

#include <QDeadlineTimer>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace loom {

namespace {

using namespace std::chrono_literals;

constexpr auto ClockInterval = 250ms;
/// While the process has no descriptor left, accepting again at once would spin.
constexpr auto AcceptAgainAfter = 100ms;
constexpr int Backlog = 4096;
/// Beyond the limit a connection is told so, up to this many at a time; then it is just closed.
constexpr int MaxTurnedAway = 1000;

struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;

    sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

SocketAddress toSocketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv6Protocol || address.protocol() == QAbstractSocket::AnyIPProtocol) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&result.storage);
        const auto bytes = address.toIPv6Address();
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        std::memcpy(&v6->sin6_addr, &bytes, sizeof bytes);
        result.size = sizeof *v6;
    } else {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&result.storage);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        v4->sin_addr.s_addr = htonl(address.toIPv4Address());
        result.size = sizeof *v4;
    }
    return result;
}

quint16 portOf(int descriptor)
{
    SocketAddress bound;
    bound.size = sizeof bound.storage;
    ::getsockname(descriptor, bound.get(), &bound.size);
    return ntohs(reinterpret_cast<const sockaddr_in *>(&bound.storage)->sin_port);
}

std::optional<int> openListener(SocketAddress where)
{
    const int descriptor = ::socket(where.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return std::nullopt;
    const int on = 1;
    const int off = 0;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    if (where.storage.ss_family == AF_INET6)
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    if (::bind(descriptor, where.get(), where.size) == 0 && ::listen(descriptor, Backlog) == 0)
        return descriptor;
    const int why = errno;
    ::close(descriptor);
    errno = why;
    return std::nullopt;
}

/// With SO_REUSEPORT a second service of the same user would share the port in silence.
bool isTaken(SocketAddress where)
{
    const int descriptor = ::socket(where.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool isFree = ::bind(descriptor, where.get(), where.size) == 0;
    const int why = errno;
    ::close(descriptor);
    errno = why;
    return !isFree;
}

} // namespace

Result<Listeners, Failure> openListeners(const QHostAddress &address, quint16 port, int count, const char *variable)
{
    const auto failure = [&](quint16 tried) {
        return Failure{QStringLiteral("cannot listen on %1 port %2: %3 (LOOM_HOST and %4 choose another)")
                           .arg(address.toString())
                           .arg(tried)
                           .arg(QString::fromLocal8Bit(std::strerror(errno)), QLatin1String(variable))};
    };
    if (port != 0 && isTaken(toSocketAddress(address, port)))
        return failure(port);

    Listeners listeners;
    while (listeners.descriptors.size() < count) {
        const auto listener = openListener(toSocketAddress(address, port));
        if (!listener) {
            const auto why = failure(port);
            for (const auto opened : listeners.descriptors)
                ::close(static_cast<int>(opened));
            return why;
        }
        listeners.descriptors.append(*listener);
        listeners.port = port = portOf(*listener);
    }
    return listeners;
}

Listener::Listener(Readiness &readiness, const HttpSettings &settings, RequestHandler &handler, HttpLoad &load,
                   QObject *parent)
    : QTcpServer(parent), m_readiness(readiness), m_settings(settings), m_handler(handler), m_load(load), m_clock(this)
{
    connect(this, &QTcpServer::acceptError, this,
            [this] { QTimer::singleShot(AcceptAgainAfter, this, &QTcpServer::resumeAccepting); });
    connect(&m_clock, &QTimer::timeout, this, &Listener::checkTimes);
    m_clock.start(ClockInterval);
}

Listener::~Listener()
{
    for (auto *socket : std::as_const(m_sockets))
        socket->disconnect(this);
}

void Listener::incomingConnection(qintptr descriptor)
{
    const bool isTooMany = ++m_load.connections > m_settings.maxConnections;
    if (isTooMany)
        --m_load.connections;
    if (isTooMany && m_turnedAway.size() >= MaxTurnedAway) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    auto *socket = new Connection(descriptor, m_readiness, m_settings, m_handler, m_load, this);
    m_sockets.insert(socket);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { forget(socket); });
    connect(socket, &Connection::serverNeeded, this, [this, socket] { addPendingConnection(socket); });
    if (isTooMany) {
        m_turnedAway.insert(socket);
        socket->turnAway(Error::of(ErrorCode::Overloaded));
    }
}

void Listener::forget(Connection *socket)
{
    if (!m_sockets.remove(socket))
        return;
    if (!m_turnedAway.remove(socket))
        --m_load.connections;
    socket->deleteLater();
    if (m_isDraining)
        QMetaObject::invokeMethod(this, &Listener::checkDrained, Qt::QueuedConnection);
}

QList<protocol::ConnectionInfo> Listener::clients() const
{
    QList<protocol::ConnectionInfo> all;
    for (const auto *socket : m_sockets)
        all.append(socket->info());
    return all;
}

void Listener::disconnectClient(qint64 id)
{
    for (auto *socket : m_sockets.values()) {
        if (socket->info().id == id)
            socket->close();
    }
}

void Listener::drain()
{
    m_isDraining = true;
    for (auto *socket : m_sockets.values())
        socket->drain();
    close();
    checkDrained();
}

void Listener::checkTimes()
{
    const auto now = QDeadlineTimer::current().deadline();
    // One may leave meanwhile; all of them are copied then only.
    for (const auto sockets = m_sockets; auto *socket : sockets)
        socket->checkTime(now);
}

void Listener::checkDrained()
{
    if (m_isDraining && m_sockets.isEmpty() && !std::exchange(m_hasDrained, true))
        emit drained();
}

} // namespace loom
