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

/// One thread's way into the process's one Kafka producer. It keeps the completions; what goes
/// through librdkafka is a ticket with the record and the way back. Made, used and destroyed on
/// one thread, which has an event loop; a completion must not destroy it.
class KafkaPublisher : public Publisher
{
public:
    /// @p accumulator must outlive the publisher, and is looked at every @p lookAgain while it holds something.
    KafkaPublisher(RecordAccumulator &accumulator, std::chrono::milliseconds lookAgain);
    /// Completions that have not run do not run any more; records under way are still delivered.
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
    std::vector<Completion> m_waiting; ///< by slot
    std::vector<quint32> m_freeSlots;
    bool m_isSendingSoon = false;
    QTimer m_lookAgain; ///< runs while records are held
    std::vector<DeliveryReport> m_taken; ///< kept for its memory
};

} // namespace loom
