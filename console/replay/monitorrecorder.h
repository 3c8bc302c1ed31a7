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

/// What to record, and where from.
struct RecordingSettings
{
    QUrl monitor; ///< "ws://127.0.0.1:8002"
    QByteArray credential = {}; ///< goes into "Authorization: Bearer …"; empty for none
    QString file;
    qint64 durationMs = 0; ///< 0 = until it is stopped
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); ///< for wss
    protocol::Subscribe subscription = {}; ///< what of it
    MonitorClient::Pace pace = {}; ///< how long the service may be silent, and how soon it is tried again
};

/// Records what a service's monitor tells into a capture file. A connection that is lost, or on which the service has
/// fallen silent, is established again, and the gap is marked in the file. Belongs to one thread.
class MonitorRecorder : public QObject
{
    Q_OBJECT
public:
    explicit MonitorRecorder(const RecordingSettings &settings, QObject *parent = nullptr);

    /// Connects. The file is made once the service has said hello.
    void start();
    /// Ends the recording; what has come is in the file.
    void stop();

    qint64 recorded() const { return m_writer.count(); }
    /// Events that the service had no room for.
    qint64 skipped() const { return m_leftOut; }
    qint64 cut() const { return m_cut; }
    bool hasBegun() const { return m_hasBegun; }
    /// How often the connection was lost since it has begun. What the service took meanwhile is not in the file.
    int gaps() const { return m_gaps; }
    /// How long all of them took, up to now.
    qint64 gapMs() const;
    /// Why there is no connection at present, in a sentence; empty while there is one.
    QString interruption() const { return m_interruption; }
    /// Why it ended, where nobody asked for it.
    const std::optional<Failure> &failure() const { return m_failure; }

signals:
    void begun();
    void recordedMore();
    /// The connection was lost and is tried again by itself.
    void interrupted();
    /// It is there again.
    void resumed();
    /// Once.
    void finished();

private:
    void onStateChanged();
    void onHello(const protocol::Hello &hello);
    void begin();
    void onEvents(const protocol::Events &events);
    void onReceived();
    void beginGap(const QString &reason);
    /// Marks the gap in the file, if there is one.
    Result<void, Failure> endGap(bool isRestarted);
    void fail(const Failure &failure);
    void end();

    const RecordingSettings m_settings;
    MonitorClient m_client;
    QTimer m_duration;
    RecordingWriter m_writer;
    qint64 m_leftOut = 0;
    qint64 m_cut = 0;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
    qint64 m_lastHeardAt = 0; ///< milliseconds since the epoch
    qint64 m_serviceStartedAt = 0; ///< as its hello says
    int m_gaps = 0;
    qint64 m_pastGapMs = 0;
    QString m_interruption; ///< of the gap that goes on
    std::optional<Failure> m_failure;
};

} // namespace loom::replay
