// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/channel.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

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

Channel::Channel(qintptr descriptor)
    : m_descriptor(static_cast<int>(descriptor)), m_readable(descriptor, QSocketNotifier::Read)
{
    prepare(m_descriptor);
    QObject::connect(&m_readable, &QSocketNotifier::activated, &m_readable, [this] { noteReadable(); });
}

Channel::~Channel()
{
    close();
}

void Channel::setUser(User *user)
{
    m_user = user;
}

void Channel::noteReadable()
{
    m_mayHaveInput = true;
    if (m_user)
        m_user->readable();
    // What the user left in the kernel would be announced again at every turn of the event loop.
    if (m_mayHaveInput)
        m_readable.setEnabled(false);
}

Channel::Received Channel::receive(Room &room)
{
    if (!isOpen())
        return {Input::Failed, {}};
    if (!m_mayHaveInput)
        return {Input::NoneYet, {}};
    ssize_t count = -1;
    do
        count = ::recv(m_descriptor, room.data(), room.size(), 0);
    while (count < 0 && errno == EINTR);
    if (count == 0)
        return {Input::Ended, {}};
    if (count < 0 && !wouldBlock(errno))
        return {Input::Failed, {}};
    m_mayHaveInput = count == static_cast<ssize_t>(room.size());
    if (!m_mayHaveInput)
        m_readable.setEnabled(true);
    if (count < 0)
        return {Input::NoneYet, {}};
    return {Input::Bytes, {room.data(), static_cast<qsizetype>(count)}};
}

bool Channel::send(const QByteArray &bytes)
{
    if (!isOpen())
        return false;
    m_unsent += bytes;
    return unsentBytes() != bytes.size() || sendUnsent();
}

/// Whether the connection has not failed.
bool Channel::sendUnsent()
{
    while (unsentBytes() > 0) {
        const auto count =
            ::send(m_descriptor, m_unsent.constData() + m_sent, static_cast<size_t>(unsentBytes()), SendFlags);
        if (count >= 0) {
            m_sent += count;
            continue;
        }
        if (errno == EINTR)
            continue;
        if (!wouldBlock(errno))
            return false;
        if (!m_writable) {
            m_writable.emplace(m_descriptor, QSocketNotifier::Write);
            QObject::connect(&*m_writable, &QSocketNotifier::activated, &*m_writable, [this] { noteWritable(); });
        }
        m_writable->setEnabled(true);
        return true;
    }
    m_unsent = {};
    m_sent = 0;
    if (m_writable)
        m_writable->setEnabled(false);
    return true;
}

void Channel::noteWritable()
{
    if (!sendUnsent())
        close();
    if (m_user)
        m_user->unsentTaken();
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
    m_readable.setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
    ::close(std::exchange(m_descriptor, -1));
    m_unsent = {};
    m_sent = 0;
}

Channel::Address Channel::peer() const
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    if (::getpeername(m_descriptor, address, &size) != 0)
        return {};
    const auto port = storage.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6 *>(&storage)->sin6_port
                                                    : reinterpret_cast<sockaddr_in *>(&storage)->sin_port;
    return {QHostAddress(address), ntohs(port)};
}

} // namespace loom
