// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/eventloop/wakeup.h"

#include <QtGlobal>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>

namespace loom {

WakeUp::WakeUp() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_descriptor < 0)
        qFatal("a thread cannot be woken up: %s", std::strerror(errno));
}

WakeUp::~WakeUp()
{
    ::close(m_descriptor);
}

void WakeUp::ring()
{
    if (m_state.exchange(State::Rung) == State::Waiting)
        ::eventfd_write(m_descriptor, 1);
}

bool WakeUp::beginWait()
{
    auto expected = State::Awake;
    return m_state.compare_exchange_strong(expected, State::Waiting);
}

bool WakeUp::endWait()
{
    return m_state.exchange(State::Awake) == State::Rung;
}

void WakeUp::wait(std::optional<std::chrono::milliseconds> limit)
{
    pollfd descriptor{m_descriptor, POLLIN, 0};
    eventfd_t count = 0;
    if (::poll(&descriptor, 1, toTimeout(limit)) > 0)
        ::eventfd_read(m_descriptor, &count);
}

int toTimeout(std::optional<std::chrono::milliseconds> limit)
{
    return limit ? static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(limit->count(), 0, INT_MAX)) : -1;
}

} // namespace loom
