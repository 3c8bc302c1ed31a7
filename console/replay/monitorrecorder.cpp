// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/monitorrecorder.h"

#include "common/core/wholenumber.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace loom::replay {

MonitorRecorder::MonitorRecorder(const RecordingSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_client(settings.pace, nullptr)
{
    m_duration.setSingleShot(true);
    connect(&m_duration, &QTimer::timeout, this, &MonitorRecorder::stop);
    connect(&m_client, &MonitorClient::stateChanged, this, &MonitorRecorder::onStateChanged);
    connect(&m_client, &MonitorClient::helloReceived, this, &MonitorRecorder::onHello);
    connect(&m_client, &MonitorClient::snapshotReceived, this, &MonitorRecorder::onReceived);
    connect(&m_client, &MonitorClient::eventsReceived, this, &MonitorRecorder::onEvents);
    connect(&m_client, &MonitorClient::complained, this,
            [this](const QString &message) { fail({u"%1: %2"_s.arg(m_settings.monitor.toString(), message)}); });
}

void MonitorRecorder::start()
{
    m_client.setTls(m_settings.tls);
    m_client.connectTo(m_settings.monitor, QString::fromUtf8(m_settings.credential));
}

void MonitorRecorder::stop()
{
    end();
}

qint64 MonitorRecorder::gapMs() const
{
    const bool isGap = !m_interruption.isEmpty();
    return m_pastGapMs + (isGap ? std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - m_lastHeardAt) : 0);
}

void MonitorRecorder::onStateChanged()
{
    if (m_client.state() == MonitorClient::State::Rejected
        || (m_client.state() == MonitorClient::State::Waiting && !m_hasBegun))
        fail({m_client.reason()});
    else if (m_client.state() == MonitorClient::State::Waiting)
        beginGap(m_client.reason());
}

void MonitorRecorder::onHello(const protocol::Hello &hello)
{
    const bool isRestarted = hello.startedAt != std::exchange(m_serviceStartedAt, hello.startedAt);
    if (!m_hasBegun)
        return begin();
    if (const auto done = endGap(isRestarted); !done)
        return fail(done.error());
    onReceived();
    emit resumed();
}

void MonitorRecorder::begin()
{
    const RecordingHeader header{m_settings.monitor.toString(), QDateTime::currentMSecsSinceEpoch()};
    if (const auto done = m_writer.open(m_settings.file, header); !done)
        return fail(done.error());
    m_client.subscribe(m_settings.subscription);
    if (m_settings.durationMs > 0)
        m_duration.start(std::chrono::milliseconds(m_settings.durationMs));
    m_hasBegun = true;
    onReceived();
    emit begun();
}

void MonitorRecorder::onEvents(const protocol::Events &events)
{
    if (!m_hasBegun)
        return;
    onReceived();
    m_skipped = countsTogether(m_skipped, events.skipped);
    m_cut += std::count_if(events.events.begin(), events.events.end(), [](const auto &event) { return event.isCut; });
    if (const auto done = m_writer.append(events.events); !done)
        return fail(done.error());
    emit recordedMore();
}

void MonitorRecorder::onReceived()
{
    m_lastHeardAt = QDateTime::currentMSecsSinceEpoch();
}

void MonitorRecorder::beginGap(const QString &reason)
{
    const bool isNew = m_interruption.isEmpty();
    m_interruption = reason;
    if (!isNew)
        return;
    ++m_gaps;
    emit interrupted();
}

Result<void, Failure> MonitorRecorder::endGap(bool isRestarted)
{
    if (m_interruption.isEmpty())
        return {};
    m_pastGapMs = gapMs();
    m_interruption.clear();
    return m_writer.append(RecordingGap{m_lastHeardAt, QDateTime::currentMSecsSinceEpoch(), isRestarted});
}

void MonitorRecorder::fail(const Failure &failure)
{
    if (m_hasEnded)
        return;
    m_failure = failure;
    end();
}

void MonitorRecorder::end()
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_duration.stop();
    m_client.close();
    if (const auto done = endGap(false); !done && !m_failure)
        m_failure = done.error();
    emit finished();
}

} // namespace loom::replay
