// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/publish/kafkahandles.h"
#include "service/publish/kafkasettings.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

struct rd_kafka_message_s;

namespace loom {

class KafkaStatus;
class RecordAccumulator;

/// Why a producer was replaced.
enum class ResetReason {
    ClusterChanged, ///< Kafka was re-created, or its address leads to another cluster
    Fatal, ///< librdkafka reported a fatal error
    Unreachable ///< no broker has responded for KafkaSettings::bootstrapTimeout
};

struct ResetReasonRow
{
    ResetReason reason;
    const char *name; ///< in the metrics
};

constexpr ResetReasonRow ResetReasons[] = {{ResetReason::ClusterChanged, "cluster_changed"},
                                           {ResetReason::Fatal, "fatal"},
                                           {ResetReason::Unreachable, "unreachable"}};

/// A librdkafka producer with its threads: for delivery reports, for watching the brokers, and for the cluster identity
/// check. It is replaced as a whole. Open and destroy it on any thread without an event loop: both may take seconds.
class KafkaSession
{
public:
    /// Called when the producer is no longer usable: at most once, on a thread of the session, which must not destroy
    /// it.
    using Ended = std::function<void(ResetReason reason, const QString &cause)>;

    /// Opens a session. @p status and @p accumulator must outlive it. The accumulator sends through it from now on.
    static Result<std::unique_ptr<KafkaSession>, Failure> open(const KafkaSettings &settings, KafkaStatus &status,
                                                               RecordAccumulator &accumulator, Ended ended);
    /// Closes the session with a timeout of 0.5 s.
    ~KafkaSession();
    KafkaSession(const KafkaSession &) = delete;
    KafkaSession &operator=(const KafkaSession &) = delete;

    /// Reports all records in flight as failed before it returns, or stops waiting after @p timeout.
    void close(std::chrono::milliseconds timeout);

    /// Number of records in librdkafka. This and the next function are thread-safe.
    qint64 queued() const;
    /// Reports all records in flight as failed within a short time.
    void purge();

private:
    struct Private;
    explicit KafkaSession(std::unique_ptr<Private> d);

    const std::unique_ptr<Private> m_d;
};

} // namespace loom
