// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkastatus.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

Q_LOGGING_CATEGORY(lcKafka, "loom.kafka")

/// As rd_kafka_err2name() names it.
constexpr const char *LostConnection = "_TRANSPORT";

} // namespace

KafkaStatus::KafkaStatus(const QByteArray &bootstrapServers, std::function<void()> changed)
    : m_servers(QString::fromUtf8(bootstrapServers)), m_changed(std::move(changed))
{
}

void KafkaStatus::setReady()
{
    const std::lock_guard lock(m_mutex);
    m_reason.clear();
    if (!change(BrokerState::Ready))
        return;
    m_said.clear();
    qCInfo(lcKafka).noquote() << u"Kafka answers (%1)"_s.arg(m_servers);
}

void KafkaStatus::setAway(const QString &sign)
{
    const std::lock_guard lock(m_mutex);
    if (!change(BrokerState::Away))
        return;
    // That connections are lost or refused from now on goes without saying.
    m_said = {m_reasonKind, LostConnection};
    warnOfAbsence(m_reason.isEmpty() ? sign : m_reason);
}

void KafkaStatus::setFailed(const QString &reason)
{
    const std::lock_guard lock(m_mutex);
    if (change(BrokerState::Failed))
        qCCritical(lcKafka).noquote() << u"Kafka takes nothing more from this process, restart it: %1"_s.arg(reason);
}

void KafkaStatus::setReason(const QByteArray &kind, const QString &reason)
{
    const std::lock_guard lock(m_mutex);
    m_reasonKind = kind;
    m_reason = reason;
    if (state() == BrokerState::Away && isNews(kind))
        warnOfAbsence(reason);
}

bool KafkaStatus::change(BrokerState state)
{
    const BrokerState old = m_state.load(std::memory_order_relaxed);
    if (old == state || old == BrokerState::Failed)
        return false;
    m_state.store(state, std::memory_order_relaxed);
    m_changed();
    return true;
}

void KafkaStatus::warnOfAbsence(const QString &reason)
{
    qCWarning(lcKafka).noquote() << u"Kafka is away (%1): %2"_s.arg(m_servers, reason);
}

void KafkaStatus::say(Level level, const QByteArray &kind, const QString &text)
{
    if (level == Level::Debug) {
        qCDebug(lcKafka).noquote() << text;
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (!isNews(kind))
        return;
    if (level == Level::Warning)
        qCWarning(lcKafka).noquote() << text;
    else
        qCInfo(lcKafka).noquote() << text;
}

bool KafkaStatus::isNews(const QByteArray &kind)
{
    if (m_said.contains(kind))
        return false;
    m_said.insert(kind);
    return true;
}

} // namespace loom
