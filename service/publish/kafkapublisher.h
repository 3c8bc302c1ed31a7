// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/deliveryreportqueue.h"
#include "service/publish/publisher.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace loom {

class RecordAccumulator;

/// One thread's publisher for the process-wide Kafka producer. Stores the completions; an InFlightRecord with the
/// record and the report queue goes through librdkafka. Created, used and destroyed on one thread, which must have an
/// event loop. A completion must not destroy the publisher.
class KafkaPublisher : public Publisher
{
public:
    /// @p accumulator must outlive the publisher. It is polled every @p pollInterval while it buffers records.
    KafkaPublisher(RecordAccumulator &accumulator, std::chrono::milliseconds pollInterval);
    /// Drops the pending completions. Records in flight are still delivered.
    ~KafkaPublisher() override;

    void publish(Record record, Completion done) override;

private:
    quint32 addPending(Completion done);
    void sendSoon();
    void sendDue();
    void runCompletions();

    RecordAccumulator &m_accumulator;
    QueuedNotifier m_notifier;
    const std::shared_ptr<DeliveryReportQueue> m_reports;
    std::vector<Completion> m_pending; ///< completions by slot
    std::vector<quint32> m_freeSlots;
    bool m_isSendingSoon = false;
    QTimer m_pollTimer; ///< runs while records are buffered
    std::vector<DeliveryReport> m_newReports; ///< reused buffer
};

} // namespace loom
