// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/publish/kafkasettings.h"

#include <chrono>

namespace loom {

/// Position of an acknowledged record; without a topic: no record yet.
struct StoredRecord
{
    QByteArray topic;
    int partition = -1;
    qint64 offset = -1;
};

/// A broker's response to a probe of its cluster.
struct ClusterProbeResult
{
    QByteArray id; ///< cluster id; empty if the broker does not report it
    bool hasRecord = true; ///< false only if the record certainly does not exist
};

/// Why a probe has failed.
struct ProbeFailure
{
    int code = 0; ///< rd_kafka_resp_err_t of the connection; 0: no client was created, or unknown
    QString reason; ///< librdkafka's text
};

/// Asks the broker at @p node ("host:port") for its cluster id and whether the cluster has @p record, over a separate
/// connection, which is closed again. Blocks, at most about three times @p timeout.
Result<ClusterProbeResult, ProbeFailure> probeCluster(const KafkaSettings &settings, const QByteArray &node,
                                                      const StoredRecord &record, std::chrono::milliseconds timeout);

} // namespace loom
