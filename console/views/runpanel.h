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

/// Progress and result of a run: one sentence for a single message, otherwise figures; and the responses. Updates ten
/// times per second, regardless of the rate of responses.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget *parent);

    /// Shows the progress of @p run, which must not have started. The caller keeps ownership; the result stays visible
    /// after @p run is deleted. @p isSingle: the run has a single message.
    void watch(replay::Run *run, bool isSingle);
    /// Shows @p widget at the top and takes ownership of it.
    void putAbove(QWidget *widget);
    /// Call before the first run: uses the layout of a run with a single message.
    void expectSingle();
    /// Shows an earlier run, or the last run again (@p isLast). Must not be called while a run is active.
    void show(const RunOutcome &outcome, bool isLast);
    /// Outcome of the watched run. Must not be called while an earlier run is shown.
    RunOutcome outcome() const;
    /// Adds the position of a stored message to its response. Returns false if the response is not listed.
    bool setPosition(const protocol::Event &event);
    /// Saves the run as JUnit XML. Shows a message box on failure.
    void saveReport(const QString &file);

    /// Saves the sizes of the panes in @p group.
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
