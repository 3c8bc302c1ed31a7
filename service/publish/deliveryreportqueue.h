// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/queuednotifier.h"

#include <QString>

#include <mutex>
#include <vector>

namespace loom {

class PartitionQueue;
class TopicQueue;

/// Where a record waited before it left.
struct SourceQueues
{
    TopicQueue *topic = nullptr;
    PartitionQueue *queue = nullptr;
};

/// How a record fared, as librdkafka says it.
struct DeliveryReport
{
    quint32 slot = 0; ///< whose record, to the publisher that sent it
    int error = 0; ///< an rd_kafka_resp_err_t
    int partition = -1;
    qint64 offset = -1;
    SourceQueues origin;
    bool mayBeStored = false; ///< though there is an error
    QString reason = {}; ///< why its partition cannot be written to at present, where that is known
};

/// Where delivery reports wait for their publisher's thread. Shared with the records under way,
/// so that it may outlive the publisher. The bell rings once per run of reports: when the list
/// turns from empty to not empty.
class DeliveryReportQueue
{
public:
    explicit DeliveryReportQueue(QueuedNotifier *notifier) : m_notifier(notifier) {}

    /// From any thread. After close() it does nothing, and says false.
    bool add(const DeliveryReport &report);
    /// From the publisher's thread: all that has come, in exchange for an empty @p list.
    void take(std::vector<DeliveryReport> &list);
    /// From the publisher's thread, before the bell is gone. What has come and was not taken.
    std::vector<DeliveryReport> close();

private:
    std::mutex m_mutex;
    std::vector<DeliveryReport> m_reports;
    QueuedNotifier *m_notifier;
};

} // namespace loom
