// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/gatedpublisher.h"

#include "service/publish/kafkaerrors.h"
#include "service/publish/kafkastatus.h"

namespace loom {

GatedPublisher::GatedPublisher(std::unique_ptr<Publisher> next, const KafkaStatus &status)
    : m_next(std::move(next)), m_status(status)
{
}

void GatedPublisher::publish(Record record, Completion done)
{
    const QString blockingError = m_status.blockingError(record.topic, record.key);
    if (blockingError.isEmpty())
        return m_next->publish(std::move(record), std::move(done));
    QMetaObject::invokeMethod(
        &m_thread, [done = std::move(done), error = blockingReason(blockingError)] { done(error); },
        Qt::QueuedConnection);
}

} // namespace loom
