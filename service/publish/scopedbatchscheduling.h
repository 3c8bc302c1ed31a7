// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loom {

/// RAII: threads created in this scope, by this thread or its descendants, run under SCHED_BATCH (sched(7)) and do not
/// preempt the thread that wakes them. Used for librdkafka's broker threads: the thread that wakes them is passing on
/// several records for one request, and if all CPUs are busy, a broker thread would otherwise preempt it after the
/// first record. Linux only; if it is not permitted, only performance changes.
class ScopedBatchScheduling
{
public:
    ScopedBatchScheduling();
    ~ScopedBatchScheduling();
    ScopedBatchScheduling(const ScopedBatchScheduling &) = delete;
    ScopedBatchScheduling &operator=(const ScopedBatchScheduling &) = delete;

private:
    const bool m_isChanged;
};

} // namespace loom
