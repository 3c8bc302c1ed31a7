// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/kafkastatus.h"

#include <librdkafka/rdkafka.h>

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

Q_LOGGING_CATEGORY(lcKafka, "loom.kafka")

QStringList namesOf(const ClusterReport &report)
{
    QStringList names;
    for (auto topic = report.impaired.keyBegin(); topic != report.impaired.keyEnd(); ++topic)
        names << QString::fromUtf8(*topic);
    names.sort();
    return names;
}

} // namespace

KafkaStatus::KafkaStatus(const QByteArray &bootstrapServers, std::function<void()> changed,
                         const QByteArray &saslMechanism)
    : m_servers(QString::fromUtf8(bootstrapServers)),
      m_changed(std::move(changed)),
      m_brokerErrors(saslMechanism),
      m_health{BrokerState::Unreachable, unreachableText(u"no broker has responded yet"_s), {}}
{
}

KafkaHealth KafkaStatus::health() const
{
    if (!m_hasReason.load(std::memory_order_relaxed))
        return {BrokerState::Ready, {}, {}};
    const std::lock_guard lock(m_mutex);
    return m_health;
}

QString KafkaStatus::blockingError(const QByteArray &topic, const QByteArray &key) const
{
    if (!m_hasReason.load(std::memory_order_relaxed))
        return {};
    const std::lock_guard lock(m_mutex);
    return m_report.blockingError(topic, key);
}

QString KafkaStatus::blockingError(const QByteArray &topic, int partition) const
{
    if (!m_hasReason.load(std::memory_order_relaxed))
        return {};
    const std::lock_guard lock(m_mutex);
    return m_report.blockingError(topic, partition);
}

void KafkaStatus::setReady(const ClusterReport &report)
{
    const std::lock_guard lock(m_mutex);
    if (std::chrono::steady_clock::now() < m_ignoreReadyUntil)
        return;
    m_error.clear();
    const bool wasNotReady = state() != BrokerState::Ready;
    if (!change(BrokerState::Ready, report.reason, report))
        return;
    if (wasNotReady)
        m_logged.clear();
    if (report.isClean())
        qCInfo(lcKafka).noquote() << u"Kafka is ready (%1)"_s.arg(m_servers);
    else
        qCWarning(lcKafka).noquote() << u"Kafka cannot store every message (%1): %2"_s.arg(m_servers, report.reason);
}

void KafkaStatus::ignoreReadyUntil(std::chrono::steady_clock::time_point time)
{
    const std::lock_guard lock(m_mutex);
    m_ignoreReadyUntil = time;
}

void KafkaStatus::setUnreachable(const QString &symptom)
{
    const std::lock_guard lock(m_mutex);
    if (state() == BrokerState::Unreachable && !m_logged.isEmpty())
        return;
    if (!change(BrokerState::Unreachable, unreachableText(m_error.isEmpty() ? symptom : m_error)))
        return;
    // Once the reason is known, further lost or rejected connections are not logged.
    m_logged = {"unreachable"};
    if (!m_error.isEmpty())
        m_logged.unite({m_errorKind, rd_kafka_err2name(RD_KAFKA_RESP_ERR__TRANSPORT)});
    qCWarning(lcKafka).noquote() << m_health.reason;
}

void KafkaStatus::setReplaced(const QByteArray &kind, const QString &reason, const QString &line)
{
    const std::lock_guard lock(m_mutex);
    m_error.clear();
    change(BrokerState::Unreachable, reason);
    if (isFirst(kind))
        qCWarning(lcKafka).noquote() << line;
}

void KafkaStatus::setFailed(const QString &reason)
{
    const std::lock_guard lock(m_mutex);
    const QString text = u"Cannot create a Kafka producer, the service exits: %1"_s.arg(reason);
    if (change(BrokerState::Failed, text))
        qCCritical(lcKafka).noquote() << text;
}

void KafkaStatus::onError(const BrokerError &error)
{
    const QString text = m_brokerErrors.describe(error);
    const std::lock_guard lock(m_mutex);
    m_errorKind = rd_kafka_err2name(rd_kafka_resp_err_t(error.code));
    m_error = text;
    if (state() != BrokerState::Unreachable || !isFirst(m_errorKind))
        return;
    if (change(BrokerState::Unreachable, unreachableText(text)))
        qCWarning(lcKafka).noquote() << m_health.reason;
}

/// Returns whether anything has changed; the caller writes the log line.
bool KafkaStatus::change(BrokerState state, const QString &reason, const ClusterReport &report)
{
    if (m_health.state == BrokerState::Failed)
        return false;
    m_report = report;
    const KafkaHealth old = std::exchange(m_health, {state, reason, namesOf(report)});
    if (old == m_health)
        return false;
    m_state.store(state, std::memory_order_relaxed);
    m_hasReason.store(state != BrokerState::Ready || !reason.isEmpty(), std::memory_order_relaxed);
    m_changed();
    return true;
}

QString KafkaStatus::unreachableText(const QString &reason) const
{
    return u"Kafka is unreachable (%1): %2"_s.arg(m_servers, reason);
}

void KafkaStatus::warnOnce(const QByteArray &kind, const QString &text)
{
    const std::lock_guard lock(m_mutex);
    if (m_warned.contains(kind))
        return;
    m_warned.insert(kind);
    qCWarning(lcKafka).noquote() << text;
}

void KafkaStatus::logOnce(Level level, const QByteArray &kind, const QString &text)
{
    if (level == Level::Debug) {
        qCDebug(lcKafka).noquote() << text;
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (!isFirst(kind))
        return;
    if (level == Level::Warning)
        qCWarning(lcKafka).noquote() << text;
    else
        qCInfo(lcKafka).noquote() << text;
}

bool KafkaStatus::isFirst(const QByteArray &kind)
{
    if (m_logged.contains(kind))
        return false;
    m_logged.insert(kind);
    return true;
}

} // namespace loom
