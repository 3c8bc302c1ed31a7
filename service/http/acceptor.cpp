// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/acceptor.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace loom {

namespace {

Descriptor openReserve()
{
    return Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

void makeNonBlocking(int descriptor)
{
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

/// Receives and drops the client's bytes first: closing a socket with unread input resets the connection, and the
/// client could lose the answer.
void sendAnswer(int descriptor, const QByteArray &answer)
{
    std::array<char, 16 * 1024> dropped;
    makeNonBlocking(descriptor);
    ::recv(descriptor, dropped.data(), dropped.size(), 0);
#ifdef MSG_NOSIGNAL
    ::send(descriptor, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL);
#else
    ::send(descriptor, answer.constData(), size_t(answer.size()), 0);
#endif
    ::shutdown(descriptor, SHUT_WR);
}

/// Whether @p error concerns the client only, or is temporary.
bool isPassing(int error)
{
    return error == EINTR || error == ECONNABORTED || error == EPROTO || error == EPERM;
}

} // namespace

Descriptor::Descriptor(Descriptor &&other) noexcept : m_number(other.release()) {}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

int Descriptor::release()
{
    return std::exchange(m_number, -1);
}

Acceptor::Acceptor(int listening) : m_listening(::fcntl(listening, F_DUPFD_CLOEXEC, 0)), m_reserve(openReserve()) {}

Acceptor::Connection Acceptor::accept() const
{
    int accepted = -1;
    do
        accepted = ::accept(descriptor(), nullptr, nullptr);
    while (accepted < 0 && isPassing(errno));
    if (accepted >= 0)
        return {Outcome::Accepted, accepted};
    return {errno == EAGAIN || errno == EWOULDBLOCK ? Outcome::NoneWaiting : Outcome::NoDescriptor};
}

bool Acceptor::rejectNext(const QByteArray &answer)
{
    m_reserve = {};
    const auto next = accept();
    if (next.outcome == Outcome::Accepted) {
        const Descriptor client(next.descriptor);
        sendAnswer(client.number(), answer);
    }
    m_reserve = openReserve();
    return next.outcome == Outcome::Accepted;
}

} // namespace loom
