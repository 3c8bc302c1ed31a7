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

/// The Kafka producer of the process: idempotent, acks=all. It starts even if no broker is reachable, and reconnects by
/// itself. When librdkafka's producer fails permanently, or the cluster has been replaced, a separate thread replaces
/// that producer. Publishers stay valid; only their records in flight are reported as unconfirmed.
///
/// Belongs to the thread that created it; the functions marked as thread-safe may be called from any thread. Publishers
/// must be destroyed before it. Logs to "loom.kafka".
class KafkaProducer : public QObject
{
    Q_OBJECT
public:
    /// Creates the producer. Records are counted in @p memory until their delivery report, if it is not null; it must
    /// outlive the producer.
    static Result<std::unique_ptr<KafkaProducer>, Failure> create(const KafkaSettings &settings,
                                                                  MemoryBudget *memory = nullptr);
    /// Abandons the records in flight. Takes up to two seconds if no broker responds or a replacement is in progress.
    ~KafkaProducer() override;

    /// Version of librdkafka: "2.0.2". Thread-safe.
    static QByteArray libraryVersion();

    /// Unreachable until a broker has responded for the first time. Thread-safe.
    BrokerState state() const;
    /// Whether records can be stored, and why not. Thread-safe; takes no lock while all records can be stored.
    KafkaHealth health() const;

    /// Creates a publisher for the calling thread, which must have an event loop and must destroy the publisher.
    /// Thread-safe.
    std::unique_ptr<Publisher> makePublisher();

    /// Number of records buffered or in flight: not yet acknowledged or failed. Thread-safe.
    qint64 queued() const;
    /// Bytes of their keys and values. Thread-safe.
    qint64 queuedBytes() const;

    /// Number of replacements for @p reason. Thread-safe.
    qint64 resets(ResetReason reason) const;

    /// Reports all records in flight as failed within a short time, for example after the drain timeout. Thread-safe.
    void abandon();

signals:
    /// Emitted on the producer's thread. Changes in quick succession may be merged.
    void stateChanged(loom::BrokerState state);
    /// Like stateChanged(), also for changes of the reason.
    void healthChanged(const loom::KafkaHealth &health);

private:
    struct Private;

    KafkaProducer(const KafkaSettings &settings, MemoryBudget *memory);
    void reportState();

    const std::unique_ptr<Private> m_d;
};

} // namespace loom
