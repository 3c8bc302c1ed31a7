// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QSet>
#include <QString>

#include <atomic>
#include <functional>
#include <mutex>

namespace loom {

/// Whether Kafka takes records.
enum class BrokerState {
    Away, ///< no broker answers, or none has yet
    Ready, ///< a broker has answered within the last seconds
    Failed ///< the producer has given up for good; only a new process helps
};

/// What is known of the broker, and what the operator is told of it in the log "loom.kafka":
/// one line for each change of state, and each further trouble once until the next change.
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
    KafkaStatus(const QByteArray &bootstrapServers, std::function<void()> changed);

    BrokerState state() const { return m_state.load(std::memory_order_relaxed); }

    void setReady();
    /// @p sign is what shows it, told where no better reason is known.
    void setAway(const QString &sign);
    /// For ever: what is set later is ignored.
    void setFailed(const QString &reason);
    /// Why a broker is lost: told together with the next change to Away, or at once where it is
    /// away already. A broker that answers after all makes it void.
    void setReason(const QByteArray &kind, const QString &reason);
    /// A topic that was there is there no longer.
    void noteMissingTopic() { m_topicMissing.store(true, std::memory_order_relaxed); }
    /// Whether one has been missed since the last call.
    bool takeMissingTopic() { return m_topicMissing.exchange(false, std::memory_order_relaxed); }
    /// One line to the log, unless one of the same kind has been written since the last change.
    void say(Level level, const QByteArray &kind, const QString &text);

private:
    bool change(BrokerState state);
    void warnOfAbsence(const QString &reason);
    bool isNews(const QByteArray &kind);

    const QString m_servers;
    const std::function<void()> m_changed;
    std::atomic<BrokerState> m_state = BrokerState::Away;
    std::atomic<bool> m_topicMissing = false;
    std::mutex m_mutex; ///< of what follows, and of changes to the state
    QSet<QByteArray> m_said;
    QByteArray m_reasonKind;
    QString m_reason;
};

} // namespace loom

Q_DECLARE_METATYPE(loom::BrokerState)
