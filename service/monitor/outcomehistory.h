// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "service/ingest/messageevent.h"

#include <mutex>
#include <vector>

namespace loom {

/// The outcomes of the last messages, without payloads and headers, so that a console can find one by its id or its
/// position in Kafka. Uses about 400 bytes per outcome. Thread-safe.
class OutcomeHistory
{
public:
    static constexpr qsizetype MaxFound = 100; ///< maximum outcomes in one answer

    /// Keeps the last @p capacity outcomes; 0 disables the history.
    explicit OutcomeHistory(int capacity);

    int capacity() const { return m_capacity; }
    void add(Outcome outcome);
    /// Compares all outcomes kept, in slices, so that add() never waits for the whole search.
    protocol::Found find(const protocol::Find &wanted) const;

private:
    const int m_capacity;
    mutable std::mutex m_mutex; ///< protects the following members
    std::vector<Outcome> m_outcomes; ///< ring buffer: outcome n is at n % m_capacity
    qint64 m_count = 0; ///< total outcomes since the start
};

} // namespace loom
