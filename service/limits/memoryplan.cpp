// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/memoryplan.h"

#include <algorithm>

namespace loom {

namespace {

/// Returns the memory for messages being processed. Messages that exceed the budget are rejected, so they do not count.
qint64 workFor(qint64 budget, int threads, qint64 largestMessage)
{
    return threads * MemoryPlan::WorkPerMessageByte
           * std::min(largestMessage, budget / MemoryPlan::BudgetPerMessageByte);
}

} // namespace

MemoryPlan MemoryPlan::of(qint64 memory, int threads, qint64 largestMessage)
{
    const auto free = memory - IdleBytes;
    auto budget = (free - threads * WorkPerMessageByte * largestMessage) * 10 / TenthsForBudget;
    if (budget < largestMessage * BudgetPerMessageByte)
        budget = free * 10 / (TenthsForBudget + 10 * threads * WorkPerMessageByte / BudgetPerMessageByte);
    return withBudget(std::max(budget, MinBudget), memory, threads, largestMessage);
}

MemoryPlan MemoryPlan::withBudget(qint64 budget, qint64 memory, int threads, qint64 largestMessage)
{
    return {memory, workFor(budget, threads, largestMessage), budget};
}

} // namespace loom
