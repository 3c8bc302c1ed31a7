// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <chrono>

struct rd_kafka_s;

namespace loom {

/// The topics' min.insync.replicas, as the cluster has it (DescribeConfigs, KIP-133). Of one thread.
class TopicConfigs
{
public:
    /// Asks @p broker, by its id, for those of @p topics. Blocks until it answers, for half a second at most. What is
    /// not answered, or not allowed to be read, stays as it was.
    void read(rd_kafka_s *client, int broker, const QList<QByteArray> &topics);

    /// 0: not known.
    int minInSync(const QByteArray &topic) const { return m_minInSync.value(topic); }

private:
    QHash<QByteArray, int> m_minInSync;
};

} // namespace loom
