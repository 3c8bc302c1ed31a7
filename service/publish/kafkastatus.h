// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publish/brokererrors.h"
#include "service/publish/clusterproblems.h"
#include "service/publish/failedpartitions.h"
#include "service/publish/kafkahealth.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>

namespace loom {

/// The state of Kafka, and its log "loom.kafka": one line for each change of the state or its reason, and each further
/// problem once until the next change of state. /readyz, the monitor and the responses to clients use the same texts.
/// Thread-safe.
class KafkaStatus
{
public:
    enum class Level {
        Debug,
        Info,
        Warning
    };

    /// @p changed runs on the thread that caused the change, in the order of the changes. It must not call functions of
    /// this object.
    KafkaStatus(const QByteArray &bootstrapServers, std::function<void()> changed,
                const QByteArray &saslMechanism = {});

    BrokerState state() const { return m_state.load(std::memory_order_relaxed); }
    /// Takes a lock only if some records cannot be stored.
    KafkaHealth health() const;
    /// Returns why a record cannot be stored although Kafka responds; null if it can, as far as known. Takes a lock
    /// only if some records cannot be stored.
    QString blockingError(const QByteArray &topic, const QByteArray &key) const;
    QString blockingError(const QByteArray &topic, int partition) const;

    /// Sets the state Ready. @p report lists the topics that cannot store records.
    void setReady(const ClusterReport &report = {});
    /// Makes setReady() have no effect until @p time, because a response of a broker is not conclusive.
    void ignoreReadyUntil(std::chrono::steady_clock::time_point time);
    /// Sets the state Unreachable. @p symptom is the reason if no more specific one is known.
    void setUnreachable(const QString &symptom);
    /// Called when the producer is replaced: sets the state Unreachable until the new one is ready. Writes one line to
    /// the log, unless one of the same kind has been written since the last change.
    void setReplaced(const QByteArray &kind, const QString &reason, const QString &line);
    /// Sets the state Failed permanently. Later changes are ignored.
    void setFailed(const QString &reason);
    /// Called with the errors of librdkafka's error callback. The error is the reason of the next change to
    /// Unreachable; if Kafka is already unreachable, it is logged immediately. A response of a broker clears it.
    void onError(const BrokerError &error);
    BrokerErrors &brokerErrors() { return m_brokerErrors; }
    FailedPartitions &rejections() { return m_rejections; }
    /// Called when a topic no longer exists.
    void onMissingTopic() { m_topicMissing.store(true, std::memory_order_relaxed); }
    /// Returns whether onMissingTopic() was called since the last call.
    bool takeMissingTopic() { return m_topicMissing.exchange(false, std::memory_order_relaxed); }
    /// Logs a warning, unless one of the same kind has been logged before.
    void warnOnce(const QByteArray &kind, const QString &text);
    /// Logs a line, unless one of the same kind has been logged since the last change.
    void logOnce(Level level, const QByteArray &kind, const QString &text);

private:
    bool change(BrokerState state, const QString &reason, const ClusterReport &report = {});
    QString unreachableText(const QString &reason) const;
    bool isFirst(const QByteArray &kind);

    const QString m_servers;
    const std::function<void()> m_changed;
    BrokerErrors m_brokerErrors;
    FailedPartitions m_rejections;
    std::atomic<BrokerState> m_state = BrokerState::Unreachable;
    std::atomic<bool> m_hasReason = true; ///< some records cannot be stored
    std::atomic<bool> m_topicMissing = false;
    mutable std::mutex m_mutex; ///< guards the following members and changes of the state
    KafkaHealth m_health;
    ClusterReport m_report;
    std::chrono::steady_clock::time_point m_ignoreReadyUntil;
    QSet<QByteArray> m_logged; ///< kinds logged by logOnce() since the last change
    QSet<QByteArray> m_warned; ///< kinds logged by warnOnce()
    QByteArray m_errorKind;
    QString m_error; ///< last error from librdkafka
};

} // namespace loom
