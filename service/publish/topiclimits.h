// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

struct rd_kafka_s;

namespace loom {

/// How large a batch of records may be, in bytes, by topic (max.message.bytes).
using TopicLimits = QHash<QByteArray, int>;

/// Asks Kafka for the limits of @p topics. Those that do not exist, or may not be described, are left out.
/// Blocks for up to two seconds, or until @p cancelled.
TopicLimits readTopicLimits(rd_kafka_s *client, const QList<QByteArray> &topics,
                            const std::function<bool()> &cancelled);

} // namespace loom
