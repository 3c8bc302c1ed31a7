// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/run.h"
#include "console/views/answersmodel.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSettings;
class QSplitter;
class QTableView;

namespace loom {

class Figure;

/// How a run goes, and what came of it: figures, the newest answers, and the whole of the chosen one.
/// Looks at the run ten times a second, however fast answers come.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget *parent);

    /// Shows @p run from here on, which must not have begun. It stays the caller's; what it came to
    /// is still shown when it is gone.
    void watch(replay::Run *run);
    const AnswersModel &answers() const { return m_answers; }
    /// Writes the run as JUnit XML, and tells a person where that cannot be.
    void saveReport(const QString &file);

    /// The panes' sizes, below @p group.
    void save(QSettings &settings, const QString &group) const;
    void restore(const QSettings &settings, const QString &group);

private:
    void buildTable();
    QLayout *buildHead();
    QLayout *buildFigures();
    void togglePause();
    void askForReport();
    void refresh();
    void refreshState();
    void showProgress(const replay::Progress &progress);
    void showSummary(const replay::Progress &progress, const replay::Summary &summary);
    void showChosen();

    AnswersModel m_answers;
    QPointer<replay::Run> m_run;
    QTimer m_timer;
    QLabel *m_state;
    QProgressBar *m_bar;
    QPushButton *m_skip;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_report;
    Figure *m_sent;
    Figure *m_expected;
    Figure *m_statuses;
    Figure *m_took;
    QTableView *m_table;
    QPlainTextEdit *m_detail;
    QLabel *m_leftOut;
    QSplitter *m_panes;
};

} // namespace loom
