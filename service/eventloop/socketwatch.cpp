// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/eventloop/socketwatch.h"

#include "service/eventloop/wakeup.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <utility>

namespace loom {

namespace {

/// What is left over is ready the next time: timers and posted events have their turn in between.
constexpr size_t EventsATime = 256;
/// By QSocketNotifier::Type.
constexpr std::array<std::uint32_t, 3> Interest{EPOLLIN, EPOLLOUT, EPOLLPRI};

epoll_event eventOf(int descriptor, std::uint32_t wanted)
{
    epoll_event event{};
    event.events = wanted;
    event.data.fd = descriptor;
    return event;
}

} // namespace

std::uint32_t SocketWatch::Watched::wanted() const
{
    std::uint32_t all = 0;
    for (size_t type = 0; type < notifiers.size(); ++type)
        all |= notifiers[type] ? Interest[type] : 0;
    return all;
}

bool SocketWatch::Watched::isEmpty() const
{
    return wanted() == 0;
}

SocketWatch::SocketWatch(WakeUp &wakeUp) : m_wakeUp(wakeUp)
{
    open();
}

SocketWatch::~SocketWatch()
{
    ::close(m_epoll);
}

void SocketWatch::open()
{
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    // Each ring is news by itself, so that nobody need read it.
    auto event = eventOf(m_wakeUp.descriptor(), EPOLLIN | EPOLLET);
    if (m_epoll < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp.descriptor(), &event) != 0)
        qFatal("a thread cannot wait for its sockets: %s", std::strerror(errno));
}

/// A file that was closed while it was watched, and that is open under another number still, can only be left behind.
void SocketWatch::openAnew()
{
    ::close(m_epoll);
    open();
    for (auto watched = m_watched.begin(); watched != m_watched.end(); ++watched) {
        watched->asked = 0;
        noteChange(watched.key(), *watched);
    }
}

void SocketWatch::add(QSocketNotifier *notifier)
{
    const auto descriptor = static_cast<int>(notifier->socket());
    auto &watched = m_watched[descriptor];
    auto &place = watched.notifiers[notifier->type()];
    watched.isReplaced |= place && place != notifier;
    place = notifier;
    noteChange(descriptor, watched);
}

void SocketWatch::remove(QSocketNotifier *notifier)
{
    std::erase(m_ready, notifier);
    const auto descriptor = static_cast<int>(notifier->socket());
    const auto watched = m_watched.find(descriptor);
    if (watched == m_watched.end() || watched->notifiers[notifier->type()] != notifier)
        return;
    watched->notifiers[notifier->type()] = nullptr;
    if (!watched->isEmpty())
        return noteChange(descriptor, *watched);
    // At once, as the descriptor may be closed next, and its number be another's. It fails where it is closed already.
    if (watched->asked != 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    m_watched.erase(watched);
}

void SocketWatch::noteChange(int descriptor, Watched &watched)
{
    if (!std::exchange(watched.isChanged, true))
        m_changed.append(descriptor);
}

void SocketWatch::applyChanges()
{
    for (const auto descriptor : std::exchange(m_changed, {})) {
        if (const auto watched = m_watched.find(descriptor); watched != m_watched.end())
            apply(descriptor, *watched);
    }
}

void SocketWatch::apply(int descriptor, Watched &watched)
{
    watched.isChanged = false;
    const auto wanted = watched.wanted();
    if (wanted == watched.asked && !watched.isReplaced)
        return;
    auto event = eventOf(descriptor, wanted);
    const bool isKnown = watched.asked != 0 && ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) == 0;
    if (!isKnown && ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        return giveUp(descriptor, watched);
    watched.asked = wanted;
    watched.isReplaced = false;
}

void SocketWatch::giveUp(int descriptor, const Watched &watched)
{
    qWarning("descriptor %d cannot be watched, and is not: %s", descriptor, std::strerror(errno));
    for (auto *notifier : std::array(watched.notifiers)) {
        if (notifier)
            notifier->setEnabled(false);
    }
}

bool SocketWatch::wait(std::optional<std::chrono::milliseconds> limit)
{
    applyChanges();
    std::array<epoll_event, EventsATime> events;
    const int timeout = m_ready.empty() ? toTimeout(limit) : 0;
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timeout);
    const auto leftOver = std::ssize(m_ready);
    bool isWoken = false;
    for (int i = 0; i < count; ++i) {
        const auto &event = events[static_cast<size_t>(i)];
        if (event.data.fd == m_wakeUp.descriptor())
            isWoken = true;
        else
            noteReady(event.data.fd, event.events, leftOver);
    }
    return isWoken;
}

/// As poll() does it in Qt's own event loops: an end or an error is news for all of a descriptor's notifiers.
void SocketWatch::noteReady(int descriptor, std::uint32_t events, std::ptrdiff_t leftOver)
{
    const auto watched = m_watched.constFind(descriptor);
    if (watched == m_watched.constEnd())
        return openAnew();
    for (size_t type = 0; type < Interest.size(); ++type) {
        auto *notifier = watched->notifiers[type];
        if (notifier && (events & (Interest[type] | EPOLLHUP | EPOLLERR)) != 0
            && std::find(m_ready.begin(), m_ready.begin() + leftOver, notifier) == m_ready.begin() + leftOver)
            m_ready.push_back(notifier);
    }
}

int SocketWatch::tell()
{
    int told = 0;
    for (; !m_ready.empty(); ++told) {
        auto *notifier = m_ready.front();
        m_ready.pop_front();
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
    }
    return told;
}

} // namespace loom
