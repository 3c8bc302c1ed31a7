// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/channel.h"

#include "service/http/trustedproxies.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace loom {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int SendFlags = MSG_NOSIGNAL;
#else
constexpr int SendFlags = 0; // macOS has SO_NOSIGPIPE instead
#endif

void prepare(int descriptor)
{
    const int on = 1;
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
#ifdef SO_NOSIGPIPE
    ::setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
}

bool wouldBlock(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK;
}

} // namespace

Channel::Channel(qintptr descriptor, SocketNotifierSet &readiness)
    : m_descriptor(static_cast<int>(descriptor)), m_readiness(readiness)
{
    prepare(m_descriptor);
    if (!m_readiness.add(m_descriptor, *this))
        close();
}

Channel::~Channel()
{
    close();
}

void Channel::setUser(User *user)
{
    m_user = user;
}

void Channel::startTls(std::shared_ptr<const TlsContext> context)
{
    m_tls = std::make_unique<TlsStream>(std::move(context), m_descriptor);
}

TlsStream::Outcome Channel::handshake()
{
    const auto outcome = m_tls->handshake();
    m_needsRoomToReceive = outcome == TlsStream::Outcome::NeedsRoom;
    return outcome;
}

void Channel::becameReady(SocketNotifierSet::Ready ready)
{
    ready.isReadable |= ready.isWritable && std::exchange(m_needsRoomToReceive, false);
    m_mayHaveInput |= ready.isReadable;
    m_hasInputEnded |= ready.hasEnded;
    if (ready.isWritable && unsentBytes() > 0) {
        if (!sendUnsent())
            close();
        if (m_user)
            m_user->onAllSent();
    }
    if (ready.isReadable && m_user)
        m_user->readable();
}

Channel::Received Channel::receive(Room &room, qsizetype most)
{
    const auto size = std::min(room.size(), static_cast<size_t>(most));
    if (!isOpen())
        return {Input::Failed, {}};
    if (!m_mayHaveInput)
        return {Input::NoneYet, {}};
    if (m_tls)
        return receiveDecrypted(room.data(), static_cast<qsizetype>(size));
    ssize_t count = -1;
    do
        count = ::recv(m_descriptor, room.data(), size, 0);
    while (count < 0 && errno == EINTR);
    if (count == 0)
        return {Input::Ended, {}};
    if (count < 0 && !wouldBlock(errno))
        return {Input::Failed, {}};
    // What arrives after a read that did not fill the room is told anew; an end that was told already is not.
    m_mayHaveInput = count == static_cast<ssize_t>(size) || m_hasInputEnded;
    if (count < 0)
        return {Input::NoneYet, {}};
    return {Input::Bytes, {room.data(), static_cast<qsizetype>(count)}};
}

Channel::Received Channel::receiveDecrypted(char *room, qsizetype size)
{
    const auto transfer = m_tls->receive(room, size);
    switch (transfer.outcome) {
    case TlsStream::Outcome::Done:
        return {Input::Bytes, {room, transfer.bytes}};
    case TlsStream::Outcome::NeedsRoom:
        m_needsRoomToReceive = true;
        [[fallthrough]];
    case TlsStream::Outcome::NeedsInput:
        // An end that was told already is not told again.
        m_mayHaveInput = m_hasInputEnded;
        return {Input::NoneYet, {}};
    case TlsStream::Outcome::Ended:
        return {Input::Ended, {}};
    case TlsStream::Outcome::Failed:
        return {Input::Failed, {}};
    }
    Q_UNREACHABLE();
}

bool Channel::hasArrived() const
{
    if (m_tls && m_tls->hasPending())
        return true;
    int bytes = 0;
    return isOpen() && ::ioctl(m_descriptor, FIONREAD, &bytes) == 0 && bytes > 0;
}

bool Channel::send(const QByteArray &bytes)
{
    if (!isOpen())
        return false;
    // A client that never takes all must not make it grow.
    m_unsent.remove(0, std::exchange(m_sent, 0));
    m_unsent += bytes;
    return unsentBytes() != bytes.size() || sendUnsent();
}

/// Whether the connection has not failed.
bool Channel::sendUnsent()
{
    while (unsentBytes() > 0) {
        const auto count = sendSome();
        if (!count)
            return false;
        if (*count == 0)
            return true;
        m_sent += *count;
    }
    m_unsent = {};
    m_sent = 0;
    return true;
}

/// How many bytes of what is unsent were taken; none where the connection has failed.
std::optional<qsizetype> Channel::sendSome()
{
    const char *const bytes = m_unsent.constData() + m_sent;
    if (m_tls) {
        const auto transfer = m_tls->send(bytes, unsentBytes());
        const bool hasFailed =
            transfer.outcome == TlsStream::Outcome::Failed || transfer.outcome == TlsStream::Outcome::Ended;
        return hasFailed ? std::nullopt : std::optional(transfer.bytes);
    }
    ssize_t count = -1;
    do
        count = ::send(m_descriptor, bytes, static_cast<size_t>(unsentBytes()), SendFlags);
    while (count < 0 && errno == EINTR);
    if (count < 0 && !wouldBlock(errno))
        return std::nullopt;
    return std::max<qsizetype>(count, 0);
}

void Channel::endSending()
{
    if (!isOpen())
        return;
    if (m_tls)
        m_tls->endSending();
    ::shutdown(m_descriptor, SHUT_WR);
}

void Channel::close()
{
    if (!isOpen())
        return;
    m_tls.reset();
    ::close(std::exchange(m_descriptor, -1));
    m_readiness.remove(*this);
    m_slot = {};
    m_unsent = {};
    m_sent = 0;
}

Channel::Address Channel::peer() const
{
    if (m_client)
        return *m_client;
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    if (::getpeername(m_descriptor, address, &size) != 0)
        return {};
    const auto port = storage.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6 *>(&storage)->sin6_port
                                                    : reinterpret_cast<sockaddr_in *>(&storage)->sin_port;
    return {unmapped(QHostAddress(address)), ntohs(port)};
}

} // namespace loom
