// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

struct rd_kafka_s;

namespace loom {

/// What the cluster says of a topic. 0: not known.
struct TopicConfig
{
    int minInSync = 0; ///< min.insync.replicas
    int maxMessageBytes = 0; ///< max.message.bytes: of a batch, as it is sent
    int partitions = 0;

    bool operator==(const TopicConfig &) const = default;
};

/// By topic.
using TopicConfigs = QHash<QByteArray, TopicConfig>;

/// Asks @p broker, by its id, for those of @p topics (DescribeConfigs, KIP-133). Topics that the broker does not
/// describe, such as those without the right to, are not in the result. Blocks until the broker answers, for half a
/// second at most.
TopicConfigs readTopicConfigs(rd_kafka_s *client, int broker, const QList<QByteArray> &topics);

} // namespace loom
