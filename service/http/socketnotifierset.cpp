// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/socketnotifierset.h"

#ifdef __linux__
#include <sys/epoll.h>
#else
#include <sys/event.h>
#endif
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace loom {

namespace {

/// Maximum events per turn of the event loop, so that timers and posted events are processed in between.
constexpr int MaxEventsPerTurn = 256;

int openQueue()
{
#ifdef __linux__
    const int queue = ::epoll_create1(EPOLL_CLOEXEC);
#else
    const int queue = ::kqueue();
#endif
    if (queue < 0)
        qFatal("Cannot create the event queue for connections: %s", std::strerror(errno));
    return queue;
}

} // namespace

SocketNotifierSet::SocketNotifierSet() : m_queue(openQueue()), m_notifier(m_queue, QSocketNotifier::Read)
{
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] {
        pollKernel();
        notifyObservers();
    });
}

SocketNotifierSet::~SocketNotifierSet()
{
    m_notifier.setEnabled(false);
    ::close(m_queue);
}

#ifdef __linux__
bool SocketNotifierSet::add(int descriptor, Observer &observer)
{
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | EPOLLOUT | EPOLLET;
    event.data.ptr = &observer;
    return ::epoll_ctl(m_queue, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void SocketNotifierSet::pollKernel()
{
    std::array<epoll_event, MaxEventsPerTurn> events;
    const int count = ::epoll_wait(m_queue, events.data(), MaxEventsPerTurn, 0);
    for (int i = 0; i < count; ++i) {
        const auto &event = events[size_t(i)];
        const auto isAny = [what = event.events](unsigned int kinds) { return (what & kinds) != 0; };
        m_pending.push_back({static_cast<Observer *>(event.data.ptr),
                             {.isReadable = isAny(EPOLLIN | EPOLLRDHUP | EPOLLERR | EPOLLHUP),
                              .isWritable = isAny(EPOLLOUT | EPOLLERR | EPOLLHUP),
                              .hasEnded = isAny(EPOLLRDHUP | EPOLLERR | EPOLLHUP)}});
    }
}
#else
bool SocketNotifierSet::add(int descriptor, Observer &observer)
{
    std::array<struct kevent, 2> changes;
    EV_SET(&changes[0], descriptor, EVFILT_READ, EV_ADD | EV_CLEAR, 0, 0, &observer);
    EV_SET(&changes[1], descriptor, EVFILT_WRITE, EV_ADD | EV_CLEAR, 0, 0, &observer);
    return ::kevent(m_queue, changes.data(), 2, nullptr, 0, nullptr) == 0;
}

void SocketNotifierSet::pollKernel()
{
    std::array<struct kevent, MaxEventsPerTurn> events;
    const timespec atOnce{};
    const int count = ::kevent(m_queue, nullptr, 0, events.data(), MaxEventsPerTurn, &atOnce);
    for (int i = 0; i < count; ++i) {
        const auto &event = events[size_t(i)];
        m_pending.push_back({static_cast<Observer *>(event.udata),
                             {.isReadable = event.filter == EVFILT_READ,
                              .isWritable = event.filter == EVFILT_WRITE,
                              .hasEnded = (event.flags & EV_EOF) != 0}});
    }
}
#endif

void SocketNotifierSet::remove(const Observer &observer)
{
    std::erase_if(m_pending, [&](const auto &notification) { return notification.observer == &observer; });
}

/// An observer may remove itself or another observer when it is called.
void SocketNotifierSet::notifyObservers()
{
    while (!m_pending.empty()) {
        const auto notification = m_pending.front();
        m_pending.pop_front();
        notification.observer->becameReady(notification.ready);
    }
}

} // namespace loom
