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

/// Why a producer had to be replaced.
enum class ResetReason {
    ClusterChanged, ///< Kafka was started anew, or its name leads to another cluster
    Fatal, ///< librdkafka calls it a fatal error
    Unreachable ///< no broker has answered for KafkaSettings::bootstrapTimeout
};

struct ResetReasonRow
{
    ResetReason reason;
    const char *name; ///< in the metrics
};

constexpr ResetReasonRow ResetReasons[] = {{ResetReason::ClusterChanged, "cluster_changed"},
                                           {ResetReason::Fatal, "fatal"},
                                           {ResetReason::Unreachable, "unreachable"}};

/// One of librdkafka's producers, with the threads that work for it: one for delivery reports, one that watches the
/// broker, one that asks it about its cluster. It is replaced as a whole. Opened and destroyed
/// on any thread, but not on an event loop's: both may take seconds.
class KafkaSession
{
public:
    /// The producer is of no use any more. Called once at most, on one of the session's threads, which must not
    /// destroy it.
    using Ended = std::function<void(ResetReason reason, const QString &cause)>;

    /// @p status and @p accumulator must outlive the session; the accumulator sends through it from now on.
    static Result<std::unique_ptr<KafkaSession>, Failure> open(const KafkaSettings &settings, KafkaStatus &status,
                                                               RecordAccumulator &accumulator, Ended ended);
    /// Closes it, with half a second's patience.
    ~KafkaSession();
    KafkaSession(const KafkaSession &) = delete;
    KafkaSession &operator=(const KafkaSession &) = delete;

    /// Reports everything under way as failed before it returns; gives that up after @p patience.
    void close(std::chrono::milliseconds patience);

    /// How many records librdkafka has. From any thread, as is the next.
    qint64 queued() const;
    /// Reports what is under way as failed soon.
    void purge();

private:
    struct Private;
    explicit KafkaSession(std::unique_ptr<Private> d);

    const std::unique_ptr<Private> m_d;
};

} // namespace loom
