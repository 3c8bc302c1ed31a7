// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/eventbroadcaster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace loom {

void EventQueue::push(const MessageEvent &event)
{
    if (!m_filter.accepts(event))
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (!isSampled())
            return;
        if (m_queued.events.size() >= m_filter.maxPerBatch() || !fits(event)) {
            ++m_queued.skipped;
            return;
        }
    }
    const auto message = m_filter.toMessage(event);
    const std::lock_guard lock(m_mutex);
    m_queued.events.append(message);
}

/// Estimates the memory: the payload becomes UTF-16 (two bytes per character), and the rest of an event is small.
bool EventQueue::fits(const MessageEvent &event)
{
    constexpr qint64 MaxQueuedBytes = 8 * 1024 * 1024;
    constexpr qint64 EventBytes = 2048;
    const auto before = m_memory.bytes();
    const auto bytes = EventBytes + 2 * std::min<qint64>(event.payload.size(), m_filter.payloadBytes());
    if (before + bytes <= MaxQueuedBytes && m_memory.set(before + bytes))
        return true;
    m_memory.set(before);
    return false;
}

bool EventQueue::isSampled()
{
    const auto due = [sample = std::clamp(m_filter.sample(), 0.0, 1.0)](qint64 seen) {
        return std::floor(double(seen) * sample);
    };
    const auto before = due(m_seen);
    return due(++m_seen) > before;
}

protocol::Events EventQueue::take()
{
    const std::lock_guard lock(m_mutex);
    m_memory.set(0);
    auto events = std::exchange(m_queued, {});
    events.subscription = m_filter.subscription();
    return events;
}

EventBroadcaster::EventBroadcaster(int history) : m_history(history)
{
    refresh();
}

void EventBroadcaster::onMessage(const MessageEvent &event)
{
    std::vector<std::shared_ptr<EventQueue>> queues;
    {
        const std::lock_guard lock(m_mutex);
        queues = m_queues;
    }
    m_history.add(Outcome::of(event));
    m_devices.count(event);
    for (const auto &queue : queues)
        queue->push(event);
}

void EventBroadcaster::add(const std::shared_ptr<EventQueue> &queue)
{
    const std::lock_guard lock(m_mutex);
    m_queues.push_back(queue);
    refresh();
}

void EventBroadcaster::remove(const std::shared_ptr<EventQueue> &queue)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_queues, queue);
    refresh();
}

void EventBroadcaster::setWatched(bool isWatched)
{
    const std::lock_guard lock(m_mutex);
    m_isWatched = isWatched;
    if (!isWatched)
        m_devices.clear();
    refresh();
}

void EventBroadcaster::refresh()
{
    if (m_isWatched || !m_queues.empty())
        m_interest = Interest::Message;
    else
        m_interest = m_history.capacity() > 0 ? Interest::Outcome : Interest::None;
}

} // namespace loom
