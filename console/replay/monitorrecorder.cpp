// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/monitorrecorder.h"

#include "common/core/wholenumber.h"
#include "console/access/credential.h"
#include "console/access/trust.h"
#include "console/replay/websocketfailed.h"
#include "console/replay/wording.h"

#include <QDateTime>
#include <QNetworkRequest>

#include <algorithm>
#include <chrono>

namespace loom::replay {

MonitorRecorder::MonitorRecorder(const RecordingSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    m_patience.setSingleShot(true);
    m_duration.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        fail({Wording::tr("%1 does not say hello: is that the monitor port (LOOM_MONITOR_PORT) of a Loom service?")
                  .arg(m_settings.monitor.toString())});
    });
    connect(&m_duration, &QTimer::timeout, this, &MonitorRecorder::stop);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &MonitorRecorder::takeText);
    connect(&m_socket, &QWebSocket::disconnected, this, &MonitorRecorder::noteEnd);
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateProblem = certificateProblem(m_settings.monitor.host(), errors);
    });
    connect(&m_socket, WebSocketFailed, this, &MonitorRecorder::noteEnd, Qt::QueuedConnection);
}

MonitorRecorder::~MonitorRecorder()
{
    // A QWebSocket that is destroyed says that it is disconnected, to what is half gone already.
    m_socket.disconnect(this);
}

void MonitorRecorder::start()
{
    QNetworkRequest request(m_settings.monitor);
    if (!m_settings.credential.isEmpty())
        request.setRawHeader("Authorization", authorizationOf(m_settings.credential));
    m_patience.start(std::chrono::milliseconds(PatienceMs));
    m_socket.setSslConfiguration(m_settings.tls);
    m_socket.open(request);
}

void MonitorRecorder::stop()
{
    end();
}

void MonitorRecorder::takeText(const QString &text)
{
    const auto message = protocol::decodeFromService(text.toUtf8());
    if (!message)
        return fail({Wording::tr("%1 said what is not understood: %2")
                         .arg(m_settings.monitor.toString(), message.error().message)});
    std::visit([this](const auto &one) { take(one); }, *message);
}

void MonitorRecorder::take(const protocol::Hello &hello)
{
    if (hello.protocol != protocol::Version) {
        return fail({Wording::tr("%1 speaks version %2 of the monitor protocol, this program version %3: "
                                 "use the loom-replay that came with the service")
                         .arg(m_settings.monitor.toString())
                         .arg(hello.protocol)
                         .arg(protocol::Version)});
    }
    m_patience.stop();
    const CaptureHeader header{m_settings.monitor.toString(), QDateTime::currentMSecsSinceEpoch()};
    if (const auto failure = m_writer.open(m_settings.file, header))
        return fail(*failure);
    m_socket.sendTextMessage(QString::fromUtf8(protocol::encode(protocol::FromConsole(m_settings.subscription))));
    if (m_settings.durationMs > 0)
        m_duration.start(std::chrono::milliseconds(m_settings.durationMs));
    m_hasBegun = true;
    emit begun();
}

void MonitorRecorder::take(const protocol::Events &events)
{
    if (!m_hasBegun)
        return;
    m_leftOut = countsTogether(m_leftOut, events.leftOut);
    m_cut += std::count_if(events.events.begin(), events.events.end(), [](const auto &event) { return event.isCut; });
    if (const auto failure = m_writer.append(events.events))
        return fail(*failure);
    emit recordedMore();
}

void MonitorRecorder::take(const protocol::Refused &refused)
{
    fail({Wording::tr("%1 refuses: %2").arg(m_settings.monitor.toString(), refused.message)});
}

void MonitorRecorder::noteEnd()
{
    if (!m_certificateProblem.isEmpty())
        return fail({m_certificateProblem});
    const auto reason = m_socket.closeReason().isEmpty() ? m_socket.errorString() : m_socket.closeReason();
    fail({m_hasBegun ? Wording::tr("%1 ended the connection: %2").arg(m_settings.monitor.toString(), reason)
                     : Wording::tr("%1 cannot be reached: %2").arg(m_settings.monitor.toString(), reason)});
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
    m_patience.stop();
    m_duration.stop();
    m_socket.abort();
    emit finished();
}

} // namespace loom::replay
