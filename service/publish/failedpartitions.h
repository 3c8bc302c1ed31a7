// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <atomic>
#include <chrono>
#include <mutex>

namespace loom {

/// The topics for which Kafka has rejected a record for a reason that affects further records and is not part of the
/// metadata: missing permission, too few replicas, a failing disk. An entry is removed when a record of the topic is
/// stored, or after Lifetime: a load balancer sends no records to an instance that is not ready, so the instance could
/// otherwise never become ready again. Thread-safe.
class FailedPartitions
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr auto Lifetime = std::chrono::seconds(10);

    /// Whether @p error, an rd_kafka_resp_err_t, affects further records of the topic.
    static bool isOfTopic(int error);

    /// Adds a rejection. Ignores errors for which isOfTopic() is false.
    void add(const QByteArray &topic, int error, Clock::time_point now = Clock::now());
    /// Called when a record of a topic is stored. Locks the mutex only if there is any rejection.
    void onStored(const char *topic);
    /// Returns the reason as text; empty if there is none at @p now.
    QString reason(const QByteArray &topic, Clock::time_point now = Clock::now()) const;

private:
    struct Rejection
    {
        int error;
        Clock::time_point until;
    };

    std::atomic<bool> m_hasAny = false;
    mutable std::mutex m_mutex; ///< guards the following members
    QHash<QByteArray, Rejection> m_rejections; ///< by topic
};

} // namespace loom
