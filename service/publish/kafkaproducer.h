// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/limits/memorybudget.h"
#include "service/publish/kafkasession.h"
#include "service/publish/kafkasettings.h"
#include "service/publish/kafkastatus.h"
#include "service/publish/publisher.h"

#include <QObject>

#include <memory>

namespace loom {

/// The one Kafka producer of the process: idempotent, acks=all. Where librdkafka's can go on no longer, or the cluster
/// has become another one, it is replaced by a new one in place, on a thread of its own; publishers do not notice but
/// by their records under way, which are reported as unconfirmed. It belongs to the thread that made it; the functions
/// that say so may be called from others. Publishers must be destroyed before it.
///
/// It comes up whether or not a broker does, and finds a broker that returns by itself.
/// Logs to "loom.kafka".
class KafkaProducer : public QObject
{
    Q_OBJECT
public:
    /// Records count in @p memory until they are reported, if it is given; it must outlive the producer then.
    static Result<std::unique_ptr<KafkaProducer>, Failure> create(const KafkaSettings &settings,
                                                                  MemoryBudget *memory = nullptr);
    /// Gives up what is under way. Takes up to two seconds when no broker answers, or it is just being replaced.
    ~KafkaProducer() override;

    /// librdkafka's: "2.0.2". From any thread.
    static QByteArray libraryVersion();

    /// From any thread. Away until a broker has first answered.
    BrokerState state() const;
    /// Whether records would be stored, and why not. From any thread; costs an I/O thread nothing while all is well.
    KafkaHealth health() const;

    /// A publisher for the calling thread, which must have an event loop and destroy it. From any thread.
    std::unique_ptr<Publisher> makePublisher();

    /// How many records are under way: not yet acknowledged or given up. From any thread.
    qint64 queued() const;
    /// Their keys and values, in bytes. From any thread.
    qint64 queuedBytes() const;

    /// How often it was replaced. From any thread.
    qint64 resets(ResetReason reason) const;

    /// Reports everything under way as failed soon, as at the end of a time to drain. From any thread.
    void abandon();

signals:
    /// On the producer's own thread. Changes that follow each other quickly may be told as one.
    void stateChanged(loom::BrokerState state);
    /// The same, also for changes of the reason.
    void healthChanged(const loom::KafkaHealth &health);

private:
    struct Private;

    KafkaProducer(const KafkaSettings &settings, MemoryBudget *memory);
    void reportState();

    const std::unique_ptr<Private> m_d;
};

} // namespace loom
