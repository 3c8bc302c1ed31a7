// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/replay/run.h"
#include "console/views/runoutcome.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;

namespace loom {

class ResponsesView;
class StatTile;

/// How a run goes, and what came of it: a sentence for one message, else figures; and the answers.
/// Looks at the run ten times a second, however fast answers come.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget *parent);

    /// Shows @p run from here on, which must not have begun. It stays the caller's; what it came to
    /// is still shown when it is gone. @p isSingle: it is of one message.
    void watch(replay::Run *run, bool isSingle);
    /// Shows @p widget above all else; it becomes part of the panel.
    void putAbove(QWidget *widget);
    /// Before the first run: arranges the answers as for a run of one message.
    void expectSingle();
    /// Shows an earlier run in its place, or that run again (@p isLast). Not while a run is under way.
    void show(const RunOutcome &outcome, bool isLast);
    /// Of the run that is watched. Not while an earlier one is shown.
    RunOutcome outcome() const;
    /// Adds where the message of an answer is stored. Returns whether that answer is listed.
    bool setPosition(const protocol::Event &event);
    /// Writes the run as JUnit XML, and tells a person where that cannot be.
    void saveReport(const QString &file);

    /// The panes' sizes, below @p group.
    void save(QSettings &settings, const QString &group) const;
    void restore(const QSettings &settings, const QString &group);

private:
    QLayout *buildHead();
    void buildFigures();
    void togglePause();
    void askForReport();
    void refresh();
    void refreshState();
    void showOutcome(const RunOutcome &outcome);
    void showProgress(const replay::Progress &progress);
    void showSummary(const replay::Progress &progress, const replay::Summary &summary);

    QPointer<replay::Run> m_run;
    bool m_isSingle = false;
    bool m_isPast = false; ///< an earlier run is shown
    QTimer m_timer;
    QLabel *m_state;
    QProgressBar *m_bar;
    QPushButton *m_skip;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QPushButton *m_report;
    StatTile *m_sent;
    StatTile *m_expected;
    StatTile *m_statuses;
    StatTile *m_took;
    QWidget *m_figures;
    ResponsesView *m_answers;
};

} // namespace loom
