// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/eventtap.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace loom {

void EventQueue::offer(const IngestEvent &event)
{
    if (!m_filter.accepts(event))
        return;
    {
        const std::lock_guard lock(m_mutex);
        if (!isSampled())
            return;
        if (m_waiting.events.size() >= m_filter.maxPerBatch() || !hasRoomFor(event)) {
            ++m_waiting.leftOut;
            return;
        }
    }
    const auto message = m_filter.toMessage(event);
    const std::lock_guard lock(m_mutex);
    m_waiting.events.append(message);
}

/// About: the payload is a text of two bytes a character there, and the rest of an event is short.
bool EventQueue::hasRoomFor(const IngestEvent &event)
{
    constexpr qint64 WaitingBytes = 8 * 1024 * 1024;
    constexpr qint64 EventBytes = 2048;
    const auto before = m_memory.bytes();
    const auto bytes = EventBytes + 2 * std::min<qint64>(event.payload.size(), m_filter.payloadBytes());
    if (before + bytes <= WaitingBytes && m_memory.set(before + bytes))
        return true;
    m_memory.set(before);
    return false;
}

bool EventQueue::isSampled()
{
    const auto due = [sample = std::clamp(m_filter.sample(), 0.0, 1.0)](qint64 seen) {
        return std::floor(static_cast<double>(seen) * sample);
    };
    const auto before = due(m_seen);
    return due(++m_seen) > before;
}

protocol::Events EventQueue::take()
{
    const std::lock_guard lock(m_mutex);
    m_memory.set(0);
    auto events = std::exchange(m_waiting, {});
    events.subscription = m_filter.subscription();
    return events;
}

EventTap::EventTap(int history) : m_history(history)
{
    refresh();
}

void EventTap::take(const IngestEvent &event)
{
    std::vector<std::shared_ptr<EventQueue>> queues;
    {
        const std::lock_guard lock(m_mutex);
        queues = m_queues;
    }
    m_history.note(Outcome::of(event));
    m_devices.note(event);
    for (const auto &queue : queues)
        queue->offer(event);
}

void EventTap::add(const std::shared_ptr<EventQueue> &queue)
{
    const std::lock_guard lock(m_mutex);
    m_queues.push_back(queue);
    refresh();
}

void EventTap::remove(const std::shared_ptr<EventQueue> &queue)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_queues, queue);
    refresh();
}

void EventTap::setWatched(bool isWatched)
{
    const std::lock_guard lock(m_mutex);
    m_isWatched = isWatched;
    if (!isWatched)
        m_devices.clear();
    refresh();
}

void EventTap::refresh()
{
    if (m_isWatched || !m_queues.empty())
        m_interest = Interest::Message;
    else
        m_interest = m_history.capacity() > 0 ? Interest::Outcome : Interest::None;
}

} // namespace loom
