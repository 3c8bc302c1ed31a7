// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/capturefile.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

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
};

/// Records what a service's monitor tells into a capture file. Belongs to one thread.
class MonitorRecorder : public QObject
{
    Q_OBJECT
public:
    /// The service has this long to say hello.
    static constexpr int PatienceMs = 10'000;

    explicit MonitorRecorder(const RecordingSettings &settings, QObject *parent = nullptr);
    ~MonitorRecorder() override;

    /// Connects. The file is made once the service has said hello.
    void start();
    /// Ends the recording; what has come is in the file.
    void stop();

    qint64 recorded() const { return m_writer.count(); }
    /// Events that the service had no room for.
    qint64 leftOut() const { return m_leftOut; }
    qint64 cut() const { return m_cut; }
    bool hasBegun() const { return m_hasBegun; }
    /// Why it ended, where nobody asked for it.
    const std::optional<Failure> &failure() const { return m_failure; }

signals:
    void begun();
    void recordedMore();
    /// Once.
    void finished();

private:
    void takeText(const QString &text);
    void take(const protocol::Hello &hello);
    void take(const protocol::Snapshot &) {}
    void take(const protocol::Events &events);
    void take(const protocol::Refused &refused);
    void noteEnd();
    void fail(const Failure &failure);
    void end();

    const RecordingSettings m_settings;
    QWebSocket m_socket;
    QTimer m_patience;
    QTimer m_duration;
    QString m_certificateProblem; ///< empty for none
    CaptureWriter m_writer;
    qint64 m_leftOut = 0;
    qint64 m_cut = 0;
    bool m_hasBegun = false;
    bool m_hasEnded = false;
    std::optional<Failure> m_failure;
};

} // namespace loom::replay
