// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/memorybudget.h"

#include <QTimer>

namespace loom {

/// Makes the C library allocate large blocks directly from the system and return them when they are freed. By default
/// it does so only at first: after the first such block is freed, it allocates the next ones from its heaps, which keep
/// them. Call at startup.
void keepLargeBlocksOutOfHeaps();

/// Returns memory to the system that the C library keeps after a burst. Belongs to one thread, which must have an event
/// loop.
class MemoryReturn : public QObject
{
    Q_OBJECT
public:
    /// Detects bursts by the use of @p budget, which must outlive this object.
    explicit MemoryReturn(const MemoryBudget &budget, QObject *parent = nullptr);

private:
    void check();

    const MemoryBudget &m_budget;
    qint64 m_peak = 0; ///< maximum use since memory was last returned
    qint64 m_last = 0; ///< use at the last check
    int m_checksUnderPressure = 0; ///< consecutive checks under memory pressure
    QTimer m_clock;
};

} // namespace loom
