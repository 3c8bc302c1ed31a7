// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loom {

/// Threads that are begun while it lives, by this thread or by those, give way to the thread that wakes
/// them (SCHED_BATCH, sched(7)). For those of librdkafka's that talk to brokers: who wakes them is handing
/// over records, of which one request is to be made, and where all processors are busy they would take its
/// place after the first. Only Linux has that; where it is forbidden, nothing changes but the speed.
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
