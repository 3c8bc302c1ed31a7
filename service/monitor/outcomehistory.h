// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "service/ingest/messageevent.h"

#include <mutex>
#include <vector>

namespace loom {

/// The outcomes of the last messages, without their payloads and headers, so that a console can look one up by its id
/// or its place in Kafka. Takes about 400 bytes an outcome. Each function may be called from any thread.
class OutcomeHistory
{
public:
    static constexpr qsizetype MaxFound = 100; ///< outcomes in one answer

    /// Keeps the last @p capacity outcomes; 0 keeps none.
    explicit OutcomeHistory(int capacity);

    int capacity() const { return m_capacity; }
    void add(Outcome outcome);
    /// Takes time for all outcomes that are kept, but does not hold up add() for longer than a few of them take.
    protocol::Found find(const protocol::Find &wanted) const;

private:
    const int m_capacity;
    mutable std::mutex m_mutex; ///< of what follows
    std::vector<Outcome> m_outcomes; ///< a ring: number n is at n % m_capacity
    qint64 m_count = 0; ///< outcomes since the start
};

} // namespace loom
