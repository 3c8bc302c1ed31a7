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

Channel::Channel(qintptr descriptor, Readiness &readiness)
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

void Channel::becameReady(Readiness::Ready ready)
{
    m_mayHaveInput |= ready.isReadable;
    m_hasInputEnded |= ready.hasEnded;
    if (ready.isWritable && unsentBytes() > 0) {
        if (!sendUnsent())
            close();
        if (m_user)
            m_user->unsentTaken();
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

bool Channel::hasArrived() const
{
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
        const auto count =
            ::send(m_descriptor, m_unsent.constData() + m_sent, static_cast<size_t>(unsentBytes()), SendFlags);
        if (count >= 0)
            m_sent += count;
        else if (errno != EINTR)
            return wouldBlock(errno);
    }
    m_unsent = {};
    m_sent = 0;
    return true;
}

void Channel::endSending()
{
    if (isOpen())
        ::shutdown(m_descriptor, SHUT_WR);
}

void Channel::close()
{
    if (!isOpen())
        return;
    ::close(std::exchange(m_descriptor, -1));
    m_readiness.remove(*this);
    m_seat = {};
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
