// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/publish/kafkasettings.h"
#include "service/publish/kafkastatus.h"
#include "service/publish/publisher.h"

#include <QObject>

#include <memory>

namespace loom {

/// The one Kafka producer of the process: idempotent, acks=all, with one thread for delivery
/// reports and one that watches the broker. It belongs to the thread that made it; the functions
/// that say so may be called from others. Publishers must be destroyed before it.
///
/// It comes up whether or not a broker does, and finds a broker that returns by itself.
/// Logs to "loom.kafka".
class KafkaProducer : public QObject
{
    Q_OBJECT
public:
    static Result<std::unique_ptr<KafkaProducer>, Failure> create(const KafkaSettings &settings);
    /// Gives up what is under way. Takes up to two seconds when no broker answers.
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

    /// Reports everything under way as failed soon, as at the end of a time to drain. From any thread.
    void giveUp();

signals:
    /// On the producer's own thread. Changes that follow each other quickly may be told as one.
    void stateChanged(loom::BrokerState state);
    /// The same, also for changes of the reason.
    void healthChanged(const loom::KafkaHealth &health);

private:
    struct Private;

    explicit KafkaProducer(const KafkaSettings &settings);
    void tellState();

    const std::unique_ptr<Private> m_d;
};

} // namespace loom
