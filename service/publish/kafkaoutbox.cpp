// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkaoutbox.h"

#include <utility>

namespace loom {

bool KafkaOutbox::add(const DeliveryReport &report)
{
    // The bell is rung under the lock: close() must not return while it is in use.
    const std::lock_guard lock(m_mutex);
    if (!m_bell)
        return false;
    m_reports.push_back(report);
    if (m_reports.size() == 1)
        emit m_bell->rung();
    return true;
}

void KafkaOutbox::take(std::vector<DeliveryReport> &list)
{
    list.clear();
    const std::lock_guard lock(m_mutex);
    m_reports.swap(list);
}

std::vector<DeliveryReport> KafkaOutbox::close()
{
    const std::lock_guard lock(m_mutex);
    m_bell = nullptr;
    return std::exchange(m_reports, {});
}

} // namespace loom
