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

/// The queues in which a record was buffered before it was produced.
struct SourceQueues
{
    TopicQueue *topic = nullptr;
    PartitionQueue *queue = nullptr;
};

/// The result of producing one record, from librdkafka's delivery report.
struct DeliveryReport
{
    quint32 slot = 0; ///< the publisher's index for the record
    int error = 0; ///< rd_kafka_resp_err_t
    int partition = -1;
    qint64 offset = -1;
    SourceQueues origin;
    bool mayBeStored = false; ///< the record may be stored although there is an error
    QString reason = {}; ///< why its partition cannot be written to at present, if known
};

/// Passes delivery reports to the publisher's thread. Shared with the records in flight, so it may outlive the
/// publisher. Signals the notifier only when the queue becomes non-empty.
class DeliveryReportQueue
{
public:
    explicit DeliveryReportQueue(QueuedNotifier *notifier) : m_notifier(notifier) {}

    /// Adds a report. Thread-safe. Returns false after close(), without adding it.
    bool add(const DeliveryReport &report);
    /// Moves all reports into @p list, which must be empty. Call on the publisher's thread.
    void take(std::vector<DeliveryReport> &list);
    /// Closes the queue and returns the remaining reports. Call on the publisher's thread, before the notifier is
    /// destroyed.
    std::vector<DeliveryReport> close();

private:
    std::mutex m_mutex;
    std::vector<DeliveryReport> m_reports;
    QueuedNotifier *m_notifier;
};

} // namespace loom
