// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/capturescan.h"
#include "console/replay/run.h"
#include "console/views/page.h"

#include <QUrl>

class QAction;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace loom {

class DifferencesView;
class RecordBox;
class ReplayForm;
class RunPanel;

/// Records what a service takes, replays a capture, and holds the answers against those captured.
class ReplayPage : public Page
{
    Q_OBJECT

public:
    explicit ReplayPage(QWidget *parent);

    RecordBox &recording() { return *m_record; }
    /// The service that is connected: where messages go unless the person typed another address.
    void setService(const QUrl &service);
    /// Chooses a capture, and tells what is in it.
    void openCapture(const QString &file);

    void save(QSettings &settings) const override;
    void restore(const QSettings &settings) override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QGroupBox *buildReplay();
    void buildResults();
    void buildActions();
    void askForCapture();
    void rememberFile(const QString &file);
    void begin();
    void tell(const QString &problem);
    void showFacts();
    void showComparison();
    void refresh();

    std::unique_ptr<replay::Run> m_run; ///< the last one
    replay::CaptureScan m_scan;
    QTimer m_timer;
    QUrl m_service;
    QString m_opened; ///< the capture; empty where none could be opened
    RecordBox *m_record;
    QComboBox *m_file;
    QLabel *m_facts;
    QLineEdit *m_address;
    ReplayForm *m_form;
    QPushButton *m_start;
    QAction *m_replay = nullptr;
    QLabel *m_problem;
    QTabWidget *m_results;
    RunPanel *m_panel;
    QWidget *m_comparisonTab;
    QLabel *m_verdict;
    DifferencesView *m_differences;
};

} // namespace loom
