// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>

#include <chrono>
#include <map>

struct rd_kafka_s;
struct rd_kafka_metadata;

namespace loom {

/// Asks each broker that leads a partition of @p topics, according to @p cluster, for the end of each of them.
/// Every partition is asked for: right after a topic was created, a broker may know one of them and not yet the next.
/// Returns what came of it by the broker's id, an rd_kafka_resp_err_t.
///
/// That proves more than a connection: librdkafka connects to a leader when a record is there for it and not before,
/// and a broker that hangs keeps its connections. rd_kafka_offsets_for_times() is the only public call of
/// librdkafka 2.0 that asks a given partition's leader something without writing. Blocks for up to @p timeout; brokers
/// are asked at the same time. Needs no right beyond the one to write to the topics, which implies Describe.
std::map<int, int> askLeaders(rd_kafka_s *client, const struct rd_kafka_metadata &cluster,
                              const QSet<QByteArray> &topics, std::chrono::milliseconds timeout);

} // namespace loom
