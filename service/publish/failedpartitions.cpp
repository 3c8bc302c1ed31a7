// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/failedpartitions.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>

namespace loom {

namespace {

struct PartitionError
{
    int error;
    const char *reason;
};

constexpr std::array partitionErrors{
    PartitionError{RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, "the service is not authorized to write"},
    PartitionError{RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS, "too few in-sync replicas"},
    PartitionError{RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND, "too few in-sync replicas"},
    PartitionError{RD_KAFKA_RESP_ERR_KAFKA_STORAGE_ERROR, "the broker cannot write to its disk"},
    PartitionError{RD_KAFKA_RESP_ERR_POLICY_VIOLATION, "a policy of the broker forbids them"},
};

const PartitionError *rowOf(int error)
{
    const auto row = std::find_if(partitionErrors.begin(), partitionErrors.end(),
                                  [error](const PartitionError &one) { return one.error == error; });
    return row == partitionErrors.end() ? nullptr : &*row;
}

} // namespace

bool FailedPartitions::isOfTopic(int error)
{
    return rowOf(error) != nullptr;
}

void FailedPartitions::add(const QByteArray &topic, int error, Clock::time_point now)
{
    if (!isOfTopic(error))
        return;
    const std::lock_guard lock(m_mutex);
    m_rejections.insert(topic, {error, now + Lifetime});
    m_hasAny.store(true, std::memory_order_relaxed);
}

void FailedPartitions::onStored(const char *topic)
{
    if (!m_hasAny.load(std::memory_order_relaxed))
        return;
    const std::lock_guard lock(m_mutex);
    m_rejections.remove(topic);
    m_hasAny.store(!m_rejections.isEmpty(), std::memory_order_relaxed);
}

QString FailedPartitions::reason(const QByteArray &topic, Clock::time_point now) const
{
    const std::lock_guard lock(m_mutex);
    const auto rejection = m_rejections.constFind(topic);
    if (rejection == m_rejections.constEnd() || now >= rejection->until)
        return {};
    return QString::fromLatin1(rowOf(rejection->error)->reason);
}

} // namespace loom
