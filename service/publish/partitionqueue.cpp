// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/partitionqueue.h"

#include <utility>

namespace loom {

void PartitionQueue::hold(std::unique_ptr<Ticket> ticket, Clock::time_point now)
{
    if (m_held.empty())
        m_since = now;
    m_heldBytes += ticket->record.value.size();
    m_held.push_back(std::move(ticket));
}

bool PartitionQueue::isDue(Clock::time_point now, Clock::duration linger) const
{
    if (m_underWay == 0 || m_heldBytes >= BatchBytes)
        return true;
    const Clock::duration longest = m_underWay < MaxUnderWay ? linger : LongestHold;
    return now - m_since >= longest;
}

std::vector<std::unique_ptr<Ticket>> PartitionQueue::take()
{
    m_underWay += quint32(m_held.size());
    m_heldBytes = 0;
    return std::exchange(m_held, {});
}

} // namespace loom
