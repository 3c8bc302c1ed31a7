// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/deliveryreportqueue.h"

#include <utility>

namespace loom {

bool DeliveryReportQueue::add(const DeliveryReport &report)
{
    // Notify under the lock: close() must not return while the notifier is in use.
    const std::lock_guard lock(m_mutex);
    if (!m_notifier)
        return false;
    m_reports.push_back(report);
    if (m_reports.size() == 1)
        emit m_notifier->notified();
    return true;
}

void DeliveryReportQueue::take(std::vector<DeliveryReport> &list)
{
    list.clear();
    const std::lock_guard lock(m_mutex);
    m_reports.swap(list);
}

std::vector<DeliveryReport> DeliveryReportQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_notifier = nullptr;
    return std::exchange(m_reports, {});
}

} // namespace loom
