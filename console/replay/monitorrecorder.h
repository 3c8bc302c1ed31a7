// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/monitorclient.h"
#include "console/replay/recordingfile.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

namespace loom::replay {

/// Monitor channel to record, and the file to write.
struct RecordingSettings
{
    QUrl monitor; ///< "ws://127.0.0.1:8002"
    QByteArray credential = {}; ///< sent as "Authorization: Bearer …"; empty for none
    QString file;
    qint64 durationMs = 0; ///< maximum length of the recording; 0 records until stop()
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); ///< for wss
    protocol::Subscribe subscription = {}; ///< events to record
    MonitorClient::Pace pace = {}; ///< timeouts and retry intervals of the connection
};

/// Records the events of a service's monitor channel to a file. Reconnects when the connection is lost or times out,
/// and marks the gap in the recording. Belongs to one thread.
class MonitorRecorder : public QObject
{
    Q_OBJECT
public:
    explicit MonitorRecorder(const RecordingSettings &settings, QObject *parent = nullptr);

    /// Connects. Creates the file when the service's hello message arrives.
    void start();
    /// Ends the recording. All events received so far are in the file.
    void stop();

    qint64 recorded() const { return m_writer.count(); }
    /// Number of events that match the subscription but that the service dropped, because there were too many.
    qint64 skipped() const { return m_skipped; }
    /// Number of events whose payload the service truncated.
    qint64 cut() const { return m_cut; }
    bool hasBegun() const { return m_hasBegun; }
    /// Number of lost connections since the recording began. Messages of these times are missing from the file.
    int gaps() const { return m_gaps; }
    /// Total length of all gaps so far, in milliseconds.
    qint64 gapMs() const;
    /// Reason of the current gap, as a sentence; empty while connected.
    QString interruption() const { return m_interruption; }
    /// Reason why the recording ended by itself, if it did.
    const std::optional<Failure> &failure() const { return m_failure; }

signals:
    void begun();
    void recordedMore();
    /// The connection was lost. The recorder reconnects by itself.
    void interrupted();
    /// The connection is established again.
    void resumed();
    /// Emitted once, last.
    void finished();

private:
    void onStateChanged();
    void onHello(const protocol::Hello &hello);
    void begin();
    void onEvents(const protocol::Events &events);
    void onReceived();
    void beginGap(const QString &reason);
    /// Writes the current gap, if any, to the file.
    Result<void, Failure> endGap(bool isRestarted);
    void fail(const Failure &failure);
    void end();

    const RecordingSettings m_settings;
    MonitorClient m_client;
    QTimer m_duration;
    RecordingWriter m_writer;
    qint64 m_skipped = 0;
    qint64 m_cut = 0;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
    qint64 m_lastHeardAt = 0; ///< time of the last received message; milliseconds since the epoch
    qint64 m_serviceStartedAt = 0; ///< from the hello message; milliseconds since the epoch
    int m_gaps = 0;
    qint64 m_pastGapMs = 0; ///< length of the gaps that have ended
    QString m_interruption; ///< reason of the current gap
    std::optional<Failure> m_failure;
};

} // namespace loom::replay
