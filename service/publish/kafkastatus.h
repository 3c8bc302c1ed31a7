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

/// What is known of Kafka, and what the operator is told of it in the log "loom.kafka": one line for each change of
/// the state or of its reason, and each further problem once until the next change of state. The page /readyz, the
/// monitor and the answers to clients have the same words from here.
/// Every function may be called from any thread.
class KafkaStatus
{
public:
    enum class Level {
        Debug,
        Info,
        Warning
    };

    /// @p changed runs on the thread that brought the change about, in the order of the changes.
    /// It must not call back.
    KafkaStatus(const QByteArray &bootstrapServers, std::function<void()> changed,
                const QByteArray &saslMechanism = {});

    BrokerState state() const { return m_state.load(std::memory_order_relaxed); }
    /// Takes a lock only where not all is well.
    KafkaHealth health() const;
    /// Why a record cannot be stored though Kafka answers; null where it can, as far as is known.
    /// Takes a lock only where some cannot.
    QString blockingError(const QByteArray &topic, const QByteArray &key) const;
    QString blockingError(const QByteArray &topic, int partition) const;

    /// Kafka answers, and @p report says what it cannot store.
    void setReady(const ClusterReport &report = {});
    /// A broker that answers says nothing until then: setReady() does nothing.
    void distrustUntil(std::chrono::steady_clock::time_point time);
    /// @p sign is what shows it, told where no better reason is known.
    void setAway(const QString &sign);
    /// The producer is replaced: Away until the new one is ready. One line to the log, unless one of the same kind has
    /// been written since the last change.
    void setReplaced(const QByteArray &kind, const QString &reason, const QString &line);
    /// For ever: what is set later is ignored.
    void setFailed(const QString &reason);
    /// What librdkafka's error callback says: it is the reason of the next change to Away, and told at once where Kafka
    /// is away already. A broker that answers after all makes it void.
    void onError(const BrokerError &error);
    BrokerErrors &brokerErrors() { return m_brokerErrors; }
    FailedPartitions &rejections() { return m_rejections; }
    /// A topic that was there is there no longer.
    void onMissingTopic() { m_topicMissing.store(true, std::memory_order_relaxed); }
    /// Whether one has been missed since the last call.
    bool takeMissingTopic() { return m_topicMissing.exchange(false, std::memory_order_relaxed); }
    /// One warning to the log, unless one of the same kind has been written before.
    void warnOnce(const QByteArray &kind, const QString &text);
    /// One line to the log, unless one of the same kind has been written since the last change.
    void logOnce(Level level, const QByteArray &kind, const QString &text);

private:
    bool change(BrokerState state, const QString &reason, const ClusterReport &report = {});
    QString absence(const QString &why) const;
    bool isNews(const QByteArray &kind);

    const QString m_servers;
    const std::function<void()> m_changed;
    BrokerErrors m_brokerErrors;
    FailedPartitions m_rejections;
    std::atomic<BrokerState> m_state = BrokerState::Away;
    std::atomic<bool> m_hasReason = true; ///< not all is well
    std::atomic<bool> m_topicMissing = false;
    mutable std::mutex m_mutex; ///< of what follows, and of changes to the state
    KafkaHealth m_health;
    ClusterReport m_report;
    std::chrono::steady_clock::time_point m_distrustedUntil;
    QSet<QByteArray> m_said;
    QSet<QByteArray> m_warned; ///< by warnOnce()
    QByteArray m_errorKind;
    QString m_error; ///< the last that librdkafka named
};

} // namespace loom
