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

/// Requests the end offset of each partition of @p topics from its leader according to @p cluster. All partitions are
/// requested, because right after the creation of a topic a broker may know only some of them. Returns an
/// rd_kafka_resp_err_t by broker id.
///
/// This proves more than a connection: librdkafka connects to a leader only when there is a record for it, and a
/// hanging broker keeps its connections. rd_kafka_offsets_for_times() is the only public function of librdkafka 2.0
/// that sends a request to the leader of a given partition without writing. Blocks for up to @p timeout; brokers are
/// probed concurrently. Needs no permission beyond writing to the topics, which implies Describe.
std::map<int, int> askLeaders(rd_kafka_s *client, const struct rd_kafka_metadata &cluster,
                              const QSet<QByteArray> &topics, std::chrono::milliseconds timeout);

} // namespace loom
