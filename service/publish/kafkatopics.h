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

/// Creates missing topics to which Loom writes. Belongs to one thread.
class KafkaTopics
{
public:
    using Clock = std::chrono::steady_clock;
    /// Delay before a rejected creation is retried: a permission may have been granted.
    static constexpr auto RetryAfter = std::chrono::seconds(3);

    explicit KafkaTopics(const KafkaSettings &settings);

    /// Whether there are topics to create and the retry delay has passed.
    bool isDue(const QList<QByteArray> &missing, Clock::time_point now) const;
    /// Creates @p missing topics. @p cluster is the current metadata. Blocks for up to 1.5 s, or until @p cancelled.
    void create(rd_kafka_s *client, const struct rd_kafka_metadata &cluster, const QList<QByteArray> &missing,
                const std::function<bool()> &cancelled);
    /// Skips the retry delay.
    void forgetRejections() { m_notBefore = {}; }

    /// Whether the controller did not respond to the last attempt.
    bool isUnanswered() const { return m_isUnanswered; }
    /// Returns why the topic could not be created, as text.
    QString reason(const QByteArray &topic) const;

private:
    const bool m_isAllowed;
    const int m_partitions;
    const int m_replicationFactor;
    const int m_minInSync;
    const int m_messageMaxBytes;
    Clock::time_point m_notBefore;
    bool m_isUnanswered = false;
    QHash<QByteArray, QString> m_rejections; ///< reasons from the last attempt, by topic
};

} // namespace loom
