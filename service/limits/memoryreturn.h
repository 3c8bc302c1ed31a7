// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/memorybudget.h"

#include <QTimer>

namespace loom {

/// Has large blocks of memory come from the system and go back to it one by one, as the C library begins but does not
/// go on with: once it has freed one, it cuts the next ones from its heaps, which keep them. To be called at start.
void keepLargeBlocksOutOfHeaps();

/// Gives back to the system what the C library keeps of a burst that is over. Belongs to one thread, with an event
/// loop.
class MemoryReturn : public QObject
{
    Q_OBJECT
public:
    /// @p budget, whose use tells of bursts, must outlive this.
    explicit MemoryReturn(const MemoryBudget &budget, QObject *parent = nullptr);

private:
    void look();

    const MemoryBudget &m_budget;
    qint64 m_most = 0; ///< that was in use since memory was last given back
    qint64 m_last = 0; ///< that was in use at the last look
    int m_looksUnderPressure = 0; ///< one after the other
    QTimer m_clock;
};

} // namespace loom
