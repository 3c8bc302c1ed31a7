// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

struct rd_kafka_s;

namespace loom {

/// Configuration of a topic. 0: unknown.
struct TopicConfig
{
    int minInSync = 0; ///< min.insync.replicas
    int maxMessageBytes = 0; ///< max.message.bytes: maximum size of a batch as sent
    int partitions = 0;

    bool operator==(const TopicConfig &) const = default;
};

/// Configurations by topic.
using TopicConfigs = QHash<QByteArray, TopicConfig>;

/// Reads the configuration of @p topics from @p broker, a broker id (DescribeConfigs, KIP-133). Topics that the broker
/// does not describe, such as those without permission, are not in the result. Blocks until the broker responds, at
/// most 0.5 s.
TopicConfigs readTopicConfigs(rd_kafka_s *client, int broker, const QList<QByteArray> &topics);

} // namespace loom
