// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loom {

/// What the memory of the process is for, in bytes. The figures are measured (docs/sizing.md).
struct MemoryPlan
{
    /// What the service takes with nothing to do, and what one thread takes for a while for a message of N bytes: Qt's
    /// buffers, the JSON document and the record.
    static constexpr qint64 IdleBytes = 48 * 1024 * 1024;
    static constexpr qint64 WorkPerMessageByte = 15;
    /// Of what is counted in the budget, the allocator takes this much more, in tenths.
    static constexpr qint64 TenthsForBudget = 12;
    static constexpr qint64 LeastBudget = 4 * 1024 * 1024;
    /// What a message that waits for Kafka takes of the budget, for each of its bytes: Qt HttpServer has it, and the
    /// record counts twice.
    static constexpr qint64 BudgetPerMessageByte = 3;

    qint64 memory; ///< that the process may take
    qint64 work; ///< of it, for the messages that the threads are at, one each
    qint64 budget; ///< of it, for what MemoryBudget counts

    /// @p threads are those that messages of up to @p largestMessage arrive on.
    static MemoryPlan of(qint64 memory, int threads, qint64 largestMessage);
    /// The same with a budget that somebody has chosen.
    static MemoryPlan withBudget(qint64 budget, qint64 memory, int threads, qint64 largestMessage);

    /// What all of it takes at most, about.
    qint64 needed() const { return IdleBytes + work + budget * TenthsForBudget / 10; }
    bool fits() const { return needed() <= memory; }
    /// Of the largest message that can be stored.
    qint64 largestMessage() const { return budget / BudgetPerMessageByte; }
};

} // namespace loom
