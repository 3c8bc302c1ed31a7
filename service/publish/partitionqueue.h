// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/ticket.h"

#include <chrono>
#include <vector>

namespace loom {

/// Records of one partition that wait while others of it are under way, to leave together when those
/// are reported: Nagle's algorithm (RFC 896). Who is alone leaves at once.
///
/// librdkafka could wait as well (linger.ms), but makes those wait who are alone too, and its thread
/// spins for the last millisecond of it, and for as long as records wait whose partition has
/// MaxUnderWay others under way.
class PartitionQueue
{
public:
    using Clock = std::chrono::steady_clock;

    /// How many records of a partition librdkafka's idempotent producer has under way before it makes
    /// all others wait. A request counts with all of its records.
    static constexpr quint32 MaxUnderWay = 5;
    /// As much as goes into one request (batch.size).
    static constexpr qint64 BatchBytes = 1'000'000;
    /// Then librdkafka has them: on a distant broker, whose requests wait for each other, they may still join those
    /// that were handed over before. And its limits and timeouts begin to count for them.
    static constexpr auto LongestHold = std::chrono::milliseconds(5);

    bool isEmpty() const { return m_held.empty(); }
    void hold(std::unique_ptr<Ticket> ticket, Clock::time_point now);
    /// Whether what is held should leave; @p linger is how long it waits for company, at most, while
    /// fewer than MaxUnderWay are under way.
    bool isDue(Clock::time_point now, Clock::duration linger) const;
    /// All that was held, in order; it counts as under way until noteReport().
    std::vector<std::unique_ptr<Ticket>> take();
    /// One record of those taken is under way no longer.
    void noteReport() { --m_underWay; }

private:
    std::vector<std::unique_ptr<Ticket>> m_held;
    qint64 m_heldBytes = 0;
    Clock::time_point m_since; ///< when the first of those held came
    quint32 m_underWay = 0;
};

} // namespace loom
