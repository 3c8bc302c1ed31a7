// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/kafkasettings.h"

#include <QByteArray>
#include <QList>

#include <functional>

struct rd_kafka_s;
struct rd_kafka_metadata;

namespace loom {

class KafkaStatus;

/// Creates the topics that Loom writes to where the broker does not have them.
class KafkaTopics
{
public:
    explicit KafkaTopics(const KafkaSettings &settings);

    /// @p cluster is what a broker has answered just now. Blocks for up to two seconds, or until
    /// @p cancelled. What the broker refuses is told through @p status. Returns false where it is
    /// worth another try.
    bool create(rd_kafka_s *client, const struct rd_kafka_metadata &cluster, KafkaStatus &status,
                const std::function<bool()> &cancelled) const;

private:
    const QList<QByteArray> m_names;
    const int m_partitions;
    const int m_replicationFactor;
    const int m_messageMaxBytes;
};

} // namespace loom
