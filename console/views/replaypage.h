// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"
#include "console/replay/recordingscan.h"
#include "console/views/runpage.h"

#include <QTimer>

class QAction;
class QComboBox;
class QGroupBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace loom {

class RecordingContents;
class DifferencesView;
class RecordingPanel;
class ReplayForm;

/// Page that records the traffic of a service, replays a recording, and compares the responses with the recorded ones.
class ReplayPage : public RunPage
{
    Q_OBJECT

public:
    explicit ReplayPage(QWidget *parent);

    RecordingPanel &recording() { return *m_record; }
    /// Opens a recording and shows its contents.
    void openRecording(const QString &file);
    void setZone(TimeZone zone);

    QString unfinished() const override;
    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

protected:
    void refresh() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QGroupBox *buildReplay();
    void buildResults();
    void buildActions();
    void askForRecording();
    void rememberFile(const QString &file);
    void replay();
    void showFacts();
    void showComparison();

    replay::RecordingScan m_scan;
    QTimer m_timer;
    QString m_opened; ///< the open recording; empty if none is open
    RecordingPanel *m_record;
    QComboBox *m_file;
    QLabel *m_facts;
    ReplayForm *m_form;
    QPushButton *m_start;
    QAction *m_replay = nullptr;
    QTabWidget *m_results;
    RecordingContents *m_contents;
    QWidget *m_comparisonTab;
    QLabel *m_verdict;
    DifferencesView *m_differences;
};

} // namespace loom
