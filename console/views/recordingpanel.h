// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/replay/monitorrecorder.h"

#include <QElapsedTimer>
#include <QGroupBox>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;

namespace loom {

/// Records what a service takes into a capture, over a connection of its own.
class RecordingPanel : public QGroupBox
{
    Q_OBJECT

public:
    explicit RecordingPanel(QWidget *parent);
    ~RecordingPanel() override;

    /// The service to record from. A recording that runs goes on with its own.
    void setMonitor(const QUrl &address, const QString &credential, const QSslConfiguration &tls);
    /// What the Traffic page asks for.
    void setFilter(const protocol::Subscribe &filter) { m_filter = filter; }
    void record(const QString &file);
    void stop();
    bool isRecording() const { return m_isRecording; }
    /// The recording in a sentence: its file, the messages in it, what went wrong.
    QString progressText() const;
    /// The name of the present recording's file, or the last one's.
    const QString &file() const { return m_file; }

signals:
    /// The present recording began, goes on or ended; several times a second while it runs.
    void progressed();
    /// There is a recording in @p file.
    void recorded(const QString &file);

private:
    void askForFile();
    replay::RecordingSettings settingsFor(const QString &file) const;
    void onEnded();
    void refresh();

    QUrl m_monitor;
    QString m_credential;
    QSslConfiguration m_tls;
    protocol::Subscribe m_filter;
    QString m_file;
    std::unique_ptr<replay::MonitorRecorder> m_recorder; ///< the last one
    bool m_isRecording = false;
    QElapsedTimer m_elapsed;
    qint64 m_tookMs = 0;
    QTimer m_timer;
    QComboBox *m_what;
    QPushButton *m_record;
    QPushButton *m_stop;
    QLabel *m_state;
};

} // namespace loom
