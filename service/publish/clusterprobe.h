// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/publish/kafkasettings.h"

#include <chrono>

namespace loom {

/// A record that Kafka has acknowledged; no topic: none yet.
struct StoredRecord
{
    QByteArray topic;
    int partition = -1;
    qint64 offset = -1;
};

/// What a broker says of its cluster.
struct ClusterProbeResult
{
    QByteArray id; ///< empty where it does not tell
    bool hasRecord = true; ///< false if it certainly lacks the record that was asked for
};

/// Why there is none.
struct NoAnswer
{
    int code = 0; ///< an rd_kafka_resp_err_t of the connection; 0: no client could be made, or nothing is known
    QString reason; ///< in librdkafka's words
};

/// Asks the broker at @p node ("host:port") which cluster it belongs to and whether that has @p record, through a
/// connection of its own, which is closed again. Blocks, for about three times @p patience at most.
Result<ClusterProbeResult, NoAnswer> askCluster(const KafkaSettings &settings, const QByteArray &node,
                                                const StoredRecord &record, std::chrono::milliseconds patience);

} // namespace loom
