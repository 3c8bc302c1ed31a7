// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/memorybudget.h"
#include "service/monitor/devicetable.h"
#include "service/monitor/eventfilter.h"
#include "service/monitor/outcomehistory.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace loom {

/// What one console has been promised and not been sent yet: bounded, and filled on I/O threads.
class EventQueue
{
public:
    /// @p memory, in which what waits counts, must outlive this.
    EventQueue(const protocol::Subscribe &wish, MemoryBudget &memory) : m_filter(wish), m_memory(memory) {}

    /// On any thread. What is too much is counted and not kept.
    void push(const MessageEvent &event);
    /// Everything since the last call.
    protocol::Events take();

private:
    bool isSampled();
    bool hasRoomFor(const MessageEvent &event);

    const EventFilter m_filter;
    std::mutex m_mutex; ///< of what follows
    protocol::Events m_waiting;
    MemoryReservation m_memory; ///< of m_waiting
    qint64 m_seen = 0; ///< that fit, of which a sample is taken
};

/// Where the I/O threads leave events for the consoles, and the outcomes of the last messages. Costs one relaxed load a
/// message while no console is connected and no outcomes are kept. Every function from any thread.
class EventBroadcaster : public EventSink
{
public:
    /// Keeps the outcomes of the last @p history messages.
    explicit EventBroadcaster(int history);

    Interest interest() const override { return m_interest.load(std::memory_order_relaxed); }
    void onMessage(const MessageEvent &event) override;
    void onOutcome(Outcome outcome) override { m_history.add(std::move(outcome)); }

    void add(const std::shared_ptr<EventQueue> &queue);
    void remove(const std::shared_ptr<EventQueue> &queue);
    /// Whether consoles are connected. While they are, the devices are noted, whatever events the consoles want.
    void setWatched(bool isWatched);
    const DeviceTable &devices() const { return m_devices; }
    const OutcomeHistory &history() const { return m_history; }

private:
    void refresh();

    OutcomeHistory m_history;
    std::atomic<Interest> m_interest;
    std::mutex m_mutex; ///< of the list
    std::vector<std::shared_ptr<EventQueue>> m_queues;
    bool m_isWatched = false;
    DeviceTable m_devices;
};

} // namespace loom
