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

/// Records the messages of a service to a file, over a monitor connection of its own.
class RecordingPanel : public QGroupBox
{
    Q_OBJECT

public:
    explicit RecordingPanel(QWidget *parent);
    ~RecordingPanel() override;

    /// Sets the service to record. An active recording continues with its service.
    void setMonitor(const QUrl &address, const QString &credential, const QSslConfiguration &tls);
    /// Sets the filter of the Traffic page, which a recording can use.
    void setFilter(const protocol::Subscribe &filter) { m_filter = filter; }
    void record(const QString &file);
    void stop();
    bool isRecording() const { return m_isRecording; }
    /// Returns the state of the recording as one sentence: file, number of messages, problems.
    QString progressText() const;
    /// File name of the active recording, or of the last one.
    const QString &file() const { return m_file; }

signals:
    /// Emitted when the recording starts, ends, and several times per second while it is active.
    void progressed();
    /// Emitted when a recording was finished in @p file.
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
    std::unique_ptr<replay::MonitorRecorder> m_recorder; ///< the active or last recording
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
