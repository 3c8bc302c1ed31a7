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

/// The events of one subscription that were not sent to the console yet. Bounded; filled by I/O threads.
class EventQueue
{
public:
    /// The queued events count towards @p memory, which must outlive this.
    EventQueue(const protocol::Subscribe &request, MemoryBudget &memory) : m_filter(request), m_memory(memory) {}

    /// Adds an event. Events over the limits are counted as skipped. Called on any thread.
    void push(const MessageEvent &event);
    /// Removes and returns all queued events.
    protocol::Events take();

private:
    bool isSampled();
    bool fits(const MessageEvent &event);

    const EventFilter m_filter;
    std::mutex m_mutex; ///< protects the following members
    protocol::Events m_queued;
    MemoryReservation m_memory; ///< of m_waiting
    qint64 m_seen = 0; ///< events that matched the filter; the sample is taken from these
};

/// Passes events from the I/O threads to the queues of the consoles, and keeps the outcomes of the last messages. Costs
/// one relaxed atomic load per message while no console is connected and no outcomes are kept. Thread-safe.
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
    /// Sets whether consoles are connected. While they are, devices are counted, whether or not a console subscribes to
    /// events.
    void setWatched(bool isWatched);
    const DeviceTable &devices() const { return m_devices; }
    const OutcomeHistory &history() const { return m_history; }

private:
    void refresh();

    OutcomeHistory m_history;
    std::atomic<Interest> m_interest;
    std::mutex m_mutex; ///< protects the queues
    std::vector<std::shared_ptr<EventQueue>> m_queues;
    bool m_isWatched = false;
    DeviceTable m_devices;
};

} // namespace loom
