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

/// The topics for which Kafka has rejected a record for a reason that holds for others too, and that its metadata does
/// not show: no right to write, too few replicas, a disk that fails. Forgotten once a record of the topic is stored;
/// or after a while without records, as otherwise a load balancer that sends nothing to an instance that is not ready
/// would keep it so for ever. From any thread.
class FailedPartitions
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr auto Lifetime = std::chrono::seconds(10);

    /// Whether @p error, an rd_kafka_resp_err_t, is such a reason.
    static bool isOfTopic(int error);

    /// @p error is of no interest where isOfTopic() says no.
    void add(const QByteArray &topic, int error, Clock::time_point now = Clock::now());
    /// A record of that topic is stored. Takes a lock only while some topic has been rejected.
    void onStored(const char *topic);
    /// In words; empty where none holds at that time.
    QString reason(const QByteArray &topic, Clock::time_point now = Clock::now()) const;

private:
    struct Rejection
    {
        int error;
        Clock::time_point until;
    };

    std::atomic<bool> m_hasAny = false;
    mutable std::mutex m_mutex; ///< of what follows
    QHash<QByteArray, Rejection> m_rejections; ///< by topic
};

} // namespace loom
