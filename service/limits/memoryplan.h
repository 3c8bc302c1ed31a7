// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loom {

/// Division of the process's memory, in bytes. The constants are measured (docs/sizing.md).
struct MemoryPlan
{
    /// Memory of the idle service, and temporary memory of one thread per byte of a message: Qt's buffers, the JSON
    /// document and the record.
    static constexpr qint64 IdleBytes = 48 * 1024 * 1024;
    static constexpr qint64 WorkPerMessageByte = 15;
    /// Allocator overhead: actual memory per counted byte of the budget, in tenths.
    static constexpr qint64 TenthsForBudget = 12;
    static constexpr qint64 MinBudget = 4 * 1024 * 1024;
    /// Budget of a message that waits for Kafka, per byte of the message: Qt HttpServer stores it, and the record
    /// counts twice.
    static constexpr qint64 BudgetPerMessageByte = 3;

    qint64 memory; ///< available to the process
    qint64 work; ///< part for messages being processed, one per thread
    qint64 budget; ///< part for MemoryBudget

    /// Computes the plan for @p threads I/O threads and messages of up to @p largestMessage bytes.
    static MemoryPlan of(qint64 memory, int threads, qint64 largestMessage);
    /// Computes the plan with a configured budget.
    static MemoryPlan withBudget(qint64 budget, qint64 memory, int threads, qint64 largestMessage);

    /// Approximate maximum memory.
    qint64 needed() const { return IdleBytes + work + budget * TenthsForBudget / 10; }
    bool fits() const { return needed() <= memory; }
    /// Size of the largest message that can be stored.
    qint64 largestMessage() const { return budget / BudgetPerMessageByte; }
};

} // namespace loom
