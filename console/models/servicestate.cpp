// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/servicestate.h"

#include "common/core/wholenumber.h"

#include <algorithm>

namespace loom {

namespace {

/// Returns true if no topic can currently store its messages.
bool isImpairedAltogether(const protocol::Snapshot &snapshot)
{
    const QSet<QString> impaired(snapshot.impairedTopics.begin(), snapshot.impairedTopics.end());
    return !impaired.isEmpty() && std::all_of(snapshot.topics.begin(), snapshot.topics.end(), [&](const auto &topic) {
        // Topic names that start with "_" are the service's names for messages without a topic of its own.
        return topic.topic.startsWith(u'_') || impaired.contains(topic.topic);
    });
}

} // namespace

ServiceState::ServiceState(std::chrono::milliseconds timeout, QObject *parent) : QObject(parent), m_timeout(timeout)
{
    m_silence.setInterval(timeout / 3);
    connect(&m_silence, &QTimer::timeout, this, &ServiceState::onSilence);
}

void ServiceState::setHello(const protocol::Hello &hello)
{
    m_samples.clear();
    m_figures = {};
    m_heard.invalidate();
    m_silence.stop();
    m_figures.version = hello.version;
    m_startedAt = hello.startedAt;
    emit changed();
}

void ServiceState::addSnapshot(const protocol::Snapshot &snapshot)
{
    auto sample = sampleOf(snapshot);
    if (!m_samples.isEmpty() && (sample.time <= m_samples.last().time || sample.stored < m_samples.last().stored))
        m_samples.clear();
    m_samples.append(std::move(sample));
    while (m_samples.size() > Window + 1)
        m_samples.removeFirst();

    countTotals(snapshot);
    measureRates(snapshot.latencyBounds);
    judge(snapshot);
    m_figures.silentMs = 0;
    m_heard.start();
    m_silence.start();
    emit changed();
}

void ServiceState::setLost(const QString &reason)
{
    if (!m_heard.isValid())
        return setUnknown();
    m_samples.clear();
    m_figures.health = HealthLevel::Lost;
    m_figures.reasons = reason.isEmpty() ? QStringList() : QStringList(reason);
    onSilence();
}

void ServiceState::setUnknown()
{
    m_samples.clear();
    m_silence.stop();
    m_figures.health = HealthLevel::Unknown;
    m_figures.reasons.clear();
    emit changed();
}

void ServiceState::onSilence()
{
    m_figures.silentMs = m_heard.elapsed();
    if (m_figures.health != HealthLevel::Lost) {
        if (m_figures.silentMs < m_timeout.count())
            return;
        m_figures.health = HealthLevel::Silent;
        m_figures.reasons.clear();
    }
    emit changed();
}

ServiceState::Sample ServiceState::sampleOf(const protocol::Snapshot &snapshot)
{
    Sample sample{.time = snapshot.time,
                  .stored = 0,
                  .failed = 0,
                  .rejected = snapshot.rejected,
                  .bytes = 0,
                  .latencyCounts = snapshot.latencyCounts};
    for (const auto &topic : snapshot.topics) {
        sample.stored = countsTogether(sample.stored, topic.stored);
        sample.failed = countsTogether(sample.failed, topic.failed);
        sample.bytes = countsTogether(sample.bytes, topic.bytes);
    }
    return sample;
}

void ServiceState::countTotals(const protocol::Snapshot &snapshot)
{
    const auto &now = m_samples.last();
    m_figures.uptime = snapshot.time - m_startedAt;
    m_figures.stored = now.stored;
    m_figures.failed = now.failed;
    m_figures.rejected = now.rejected;
    m_figures.bytes = now.bytes;
    m_figures.inFlight = snapshot.requestsInFlight;
    m_figures.queued = snapshot.queuedRecords;
    m_figures.connections = countsTogether(snapshot.connections.size(), snapshot.connectionsLeftOut);
}

void ServiceState::measureRates(const QList<double> &latencyBounds)
{
    const auto &from = m_samples.first();
    const auto &to = m_samples.last();
    const double seconds = double(to.time - from.time) / 1000;
    const auto perSecond = [&](qint64 Sample::*count) {
        return seconds > 0 ? double(to.*count - from.*count) / seconds : 0;
    };
    m_figures.storedRate = perSecond(&Sample::stored);
    m_figures.failedRate = perSecond(&Sample::failed);
    m_figures.rejectedRate = perSecond(&Sample::rejected);
    m_figures.byteRate = perSecond(&Sample::bytes);

    auto counts = to.latencyCounts;
    for (qsizetype i = 0; i < counts.size() && i < from.latencyCounts.size() && m_samples.size() > 1; ++i)
        counts[i] -= from.latencyCounts[i];
    m_figures.p50 = quantileOf(latencyBounds, counts, 0.50);
    m_figures.p95 = quantileOf(latencyBounds, counts, 0.95);
    m_figures.p99 = quantileOf(latencyBounds, counts, 0.99);
}

void ServiceState::judge(const protocol::Snapshot &snapshot)
{
    m_figures.reasons.clear();
    const bool storesSome = snapshot.kafkaConnected && !isImpairedAltogether(snapshot);
    if (!snapshot.reason.isEmpty() && storesSome)
        //: %1 is the reason as the service gives it, in English
        m_figures.reasons << tr("Some messages are answered with 503: %1").arg(snapshot.reason);
    else if (!snapshot.reason.isEmpty())
        //: %1 is the reason as the service gives it, in English
        m_figures.reasons << tr("Messages are answered with 503: %1").arg(snapshot.reason);
    else if (!snapshot.kafkaConnected)
        m_figures.reasons << tr("Kafka is unreachable: messages are answered with 503. Check the broker.");
    if (snapshot.isDraining)
        m_figures.reasons << tr(
            "The service is shutting down: it finishes the messages in flight and accepts no new ones.");
    if (!snapshot.canServe && m_figures.reasons.isEmpty())
        m_figures.reasons << tr("The service does not accept messages at present. The reason is in its log.");
    if (m_samples.last().failed > m_samples.first().failed)
        m_figures.reasons << tr("Kafka did not store some valid messages in the last few seconds.");

    const bool acceptsMessages = snapshot.canServe && storesSome && !snapshot.isDraining;
    m_figures.health = !acceptsMessages              ? HealthLevel::Down
                       : m_figures.reasons.isEmpty() ? HealthLevel::Good
                                                     : HealthLevel::Degraded;
}

} // namespace loom
