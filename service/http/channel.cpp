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

Channel::Channel(qintptr descriptor, SocketNotifierSet &notifiers)
    : m_descriptor(int(descriptor)), m_notifiers(notifiers)
{
    prepare(m_descriptor);
    if (!m_notifiers.add(m_descriptor, *this))
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
    m_mustSendToReceive = outcome == TlsStream::Outcome::WantsWrite;
    return outcome;
}

void Channel::becameReady(SocketNotifierSet::Ready ready)
{
    ready.isReadable |= ready.isWritable && std::exchange(m_mustSendToReceive, false);
    m_mayHaveInput |= ready.isReadable;
    m_hasInputEnded |= ready.hasEnded;
    if (ready.isWritable && unsentBytes() > 0) {
        if (!sendUnsent())
            close();
        if (m_user)
            m_user->onBytesSent();
    }
    if (ready.isReadable && m_user)
        m_user->readable();
}

Channel::Received Channel::receive(ReceiveBuffer &buffer, qsizetype maxBytes)
{
    const auto size = std::min(buffer.size(), size_t(maxBytes));
    if (!isOpen())
        return {Input::Failed, {}};
    if (!m_mayHaveInput)
        return {Input::NoneYet, {}};
    if (m_tls)
        return receiveDecrypted(buffer.data(), qsizetype(size));
    ssize_t count = -1;
    do
        count = ::recv(m_descriptor, buffer.data(), size, 0);
    while (count < 0 && errno == EINTR);
    if (count == 0)
        return {Input::Ended, {}};
    if (count < 0 && !wouldBlock(errno))
        return {Input::Failed, {}};
    // A read that does not fill the buffer drains the kernel's queue: later input causes a new notification. The end of
    // the input does not, if it was already notified.
    m_mayHaveInput = count == static_cast<ssize_t>(size) || m_hasInputEnded;
    if (count < 0)
        return {Input::NoneYet, {}};
    return {Input::Bytes, {buffer.data(), qsizetype(count)}};
}

Channel::Received Channel::receiveDecrypted(char *buffer, qsizetype size)
{
    const auto transfer = m_tls->receive(buffer, size);
    switch (transfer.outcome) {
    case TlsStream::Outcome::Done:
        return {Input::Bytes, {buffer, transfer.bytes}};
    case TlsStream::Outcome::WantsWrite:
        m_mustSendToReceive = true;
        [[fallthrough]];
    case TlsStream::Outcome::WantsRead:
        // An end of the input that was already notified is not notified again.
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
    // Removes sent bytes first, so that the buffer does not grow while the client reads only part of it.
    m_unsent.remove(0, std::exchange(m_sent, 0));
    m_unsent += bytes;
    return unsentBytes() != bytes.size() || sendUnsent();
}

/// Returns false if the connection has failed.
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

/// Returns the number of bytes sent; nothing if the connection has failed.
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
        count = ::send(m_descriptor, bytes, size_t(unsentBytes()), SendFlags);
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
    m_notifiers.remove(*this);
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
