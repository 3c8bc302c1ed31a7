// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/listeningsockets.h"

#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int Backlog = 4096;

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
        v6->sin6_scope_id = ::if_nametoindex(address.scopeId().toLatin1().constData());
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

/// Whether a retry with the same configuration may succeed.
bool isTransient(int error)
{
    switch (error) {
    case EADDRINUSE:
    case EADDRNOTAVAIL: // for example, an address that DHCP has not assigned yet
    case ENODEV:
    case ENETDOWN:
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
    case EAGAIN:
        return true;
    default:
        return false;
    }
}

/// Whether another socket listens at @p where. With SO_REUSEPORT, a second service of the same user would silently
/// share the port. Sets errno.
bool isTaken(SocketAddress where)
{
    const int descriptor = ::socket(where.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return true;
    const int on = 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool isFree = ::bind(descriptor, where.get(), where.size) == 0;
    const int why = errno;
    ::close(descriptor);
    errno = why;
    return !isFree;
}

} // namespace

Result<Listeners, Failure> openListeners(const QHostAddress &address, quint16 port, int count, const char *hostVariable,
                                         const char *portVariable)
{
    const auto failure = [&](quint16 tried) {
        const auto kind = isTransient(errno) ? Failure::Kind::Transient : Failure::Kind::Permanent;
        return Failure{u"cannot listen on %1 port %2: %3 (change %4 or %5)"_s.arg(address.toString())
                           .arg(tried)
                           .arg(QString::fromLocal8Bit(std::strerror(errno)), QLatin1StringView(hostVariable),
                                QLatin1StringView(portVariable)),
                       kind};
    };
    if (port != 0 && isTaken(toSocketAddress(address, port)))
        return failure(port);

    Listeners listeners;
    while (listeners.descriptors.size() < count) {
        const auto listener = openListener(toSocketAddress(address, port));
        if (!listener) {
            const auto why = failure(port);
            for (const auto opened : listeners.descriptors)
                ::close(int(opened));
            return why;
        }
        listeners.descriptors.append(*listener);
        listeners.port = port = portOf(*listener);
    }
    return listeners;
}

} // namespace loom
