// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/kafkasettings.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <chrono>
#include <functional>

struct rd_kafka_s;
struct rd_kafka_metadata;

namespace loom {

/// Creates the topics that Loom writes to where Kafka does not have them. Of one thread.
class KafkaTopics
{
public:
    using Clock = std::chrono::steady_clock;
    /// What was rejected is asked for again after this time: a right may have been granted.
    static constexpr auto RetryAfter = std::chrono::seconds(3);

    explicit KafkaTopics(const KafkaSettings &settings);

    /// Whether there is something to create, and it is time to try.
    bool isDue(const QList<QByteArray> &missing, Clock::time_point now) const;
    /// @p cluster is what a broker has answered just now. Blocks for up to 1.5 s, or until @p cancelled.
    void create(rd_kafka_s *client, const struct rd_kafka_metadata &cluster, const QList<QByteArray> &missing,
                const std::function<bool()> &cancelled);
    /// To try again without waiting.
    void forgetRejections() { m_notBefore = {}; }

    /// The controller did not answer the last attempt.
    bool isUnanswered() const { return m_isUnanswered; }
    /// Why Kafka still does not have that topic, for a person.
    QString reason(const QByteArray &topic) const;

private:
    const bool m_isAllowed;
    const int m_partitions;
    const int m_replicationFactor;
    const int m_minInSync;
    const int m_messageMaxBytes;
    Clock::time_point m_notBefore;
    bool m_isUnanswered = false;
    QHash<QByteArray, QString> m_rejections; ///< of the last attempt, by topic
};

} // namespace loom
