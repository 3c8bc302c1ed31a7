// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runpanel.h"

#include "console/models/numbers.h"
#include "console/views/icons.h"
#include "console/views/responsesview.h"
#include "console/views/runtexts.h"
#include "console/views/stattile.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loom {

namespace {

constexpr auto RunRefreshInterval = 100ms;
constexpr int BarSteps = 1000;

} // namespace

RunPanel::RunPanel(QWidget *parent)
    : QWidget(parent),
      m_state(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_skip(new QPushButton(tr("Skip the wait"), this)),
      m_pause(new QPushButton(this)),
      m_stop(new QPushButton(this)),
      m_report(new QPushButton(tr("Save as &JUnit XML…"), this)),
      m_sent(new StatTile(u"sent"_s, tr("Sent"), this)),
      m_expected(new StatTile(u"asExpected"_s, tr("Responses as expected"), this)),
      m_statuses(new StatTile(u"statuses"_s, tr("Statuses"), this)),
      m_took(new StatTile(u"took"_s, tr("Median response time"), this)),
      m_figures(new QWidget(this)),
      m_answers(new ResponsesView(this))
{
    buildFigures();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buildHead());
    layout->addWidget(m_figures);
    layout->addWidget(m_answers, 1);

    connect(&m_timer, &QTimer::timeout, this, &RunPanel::refresh);
    connect(m_pause, &QPushButton::clicked, this, &RunPanel::togglePause);
    connect(m_skip, &QPushButton::clicked, this, [this] { m_run->skip(); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_run->stop(); });
    connect(m_report, &QPushButton::clicked, this, &RunPanel::askForReport);
    refreshState();
    m_state->setText(tr("Nothing sent yet"));
    for (auto *widget : std::initializer_list<QWidget *>{m_bar, m_pause, m_figures})
        widget->hide();
    showProgress({});
    showSummary({}, {});
}

QLayout *RunPanel::buildHead()
{
    m_state->setObjectName(u"state"_s);
    m_state->setWordWrap(true);
    auto font = m_state->font();
    font.setBold(true);
    m_state->setFont(font);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setObjectName(u"progress"_s);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_bar->setTextVisible(false);
    m_skip->setObjectName(u"skipButton"_s);
    m_skip->setToolTip(tr("Sends the next message now, and the following messages earlier by the same time"));
    m_pause->setObjectName(u"pauseButton"_s);
    m_stop->setObjectName(u"stopButton"_s);
    m_stop->setIcon(icon("square"));
    m_skip->setIcon(icon("skip-forward"));
    m_report->setObjectName(u"reportButton"_s);
    m_report->setToolTip(tr("Saves the result of the run for a build server: a test case for each payload or route"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(m_bar, 1);
    row->addWidget(m_skip);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    row->addWidget(m_report);
    return row;
}

void RunPanel::buildFigures()
{
    auto *row = new QHBoxLayout(m_figures);
    row->setContentsMargins(0, 0, 0, 0);
    for (auto *figure : {m_sent, m_expected, m_statuses, m_took})
        row->addWidget(figure, 1);
}

void RunPanel::watch(replay::Run *run, bool isSingle)
{
    Q_ASSERT(run != nullptr && run->state() == replay::Runner::State::Idle);
    if (m_run != nullptr)
        m_run->disconnect(this);
    m_run = run;
    m_isSingle = isSingle;
    m_isPast = false;
    m_answers->clear(isSingle);
    connect(run, &replay::Run::answered, this,
            [this](const auto &message, const auto &answer) { m_answers->model().add(message, answer); });
    connect(run, &replay::Run::stateChanged, this, &RunPanel::refreshState);
    connect(run, &QObject::destroyed, this, &RunPanel::refreshState);
    refreshState();
}

void RunPanel::putAbove(QWidget *widget)
{
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, widget);
}

void RunPanel::expectSingle()
{
    m_answers->clear(true);
}

void RunPanel::togglePause()
{
    if (m_run->state() == replay::Runner::State::Paused)
        m_run->resume();
    else
        m_run->pause();
}

void RunPanel::askForReport()
{
    const auto file =
        QFileDialog::getSaveFileName(this, tr("Save the run as JUnit XML"), u"loom.xml"_s, tr("JUnit XML (*.xml)"));
    if (!file.isEmpty())
        saveReport(file);
}

void RunPanel::saveReport(const QString &file)
{
    if (m_run == nullptr)
        return;
    if (const auto done = m_run->saveJUnit(file); !done)
        QMessageBox::warning(this, tr("Not saved"), done.error().message);
}

void RunPanel::refreshState()
{
    using State = replay::Runner::State;
    const auto state = m_run == nullptr ? State::Finished : m_run->state();
    m_pause->setText(state == State::Paused ? tr("Res&ume") : tr("Pa&use"));
    m_pause->setEnabled(state == State::Running || state == State::Paused);
    m_stop->setText(state == State::Stopping && !m_isSingle ? tr("St&op without waiting") : tr("St&op"));
    m_stop->setEnabled(m_pause->isEnabled() || state == State::Stopping);
    m_report->setEnabled(m_run != nullptr && !m_isPast && state == State::Finished);
    if (m_stop->isEnabled())
        m_timer.start(RunRefreshInterval);
    else
        m_timer.stop();
    refresh();
}

void RunPanel::refresh()
{
    if (m_run == nullptr || m_isPast)
        return;
    m_answers->flush();
    showOutcome(outcome());
}

RunOutcome RunPanel::outcome() const
{
    if (m_run == nullptr)
        return {};
    return {.isSingle = m_isSingle,
            .state = m_run->state(),
            .progress = m_run->progress(),
            .summary = m_run->summary(),
            .answers = m_answers->model().rows(),
            .answered = m_answers->model().total()};
}

void RunPanel::show(const RunOutcome &outcome, bool isLast)
{
    m_isPast = !isLast;
    refreshState();
    m_answers->show(outcome);
    showOutcome(outcome);
}

bool RunPanel::setPosition(const protocol::Event &event)
{
    if (!m_isSingle || m_isPast || !m_answers->model().setPosition(event.messageId, event.partition, event.offset))
        return false;
    showOutcome(outcome());
    return true;
}

void RunPanel::showOutcome(const RunOutcome &outcome)
{
    m_state->setText(outcome.isSingle ? singleText(outcome) : stateText(outcome.state, outcome.progress));
    for (auto *widget : std::initializer_list<QWidget *>{m_bar, m_pause, m_figures})
        widget->setVisible(!outcome.isSingle);
    showProgress(outcome.progress);
    showSummary(outcome.progress, outcome.summary);
}

void RunPanel::showProgress(const replay::Progress &progress)
{
    m_skip->setVisible(progress.isWaitingLong());
    const bool isBusy = m_stop->isEnabled() && !progress.fraction;
    m_bar->setRange(0, isBusy ? 0 : BarSteps);
    if (!isBusy)
        m_bar->setValue(int(progress.fraction.value_or(0) * BarSteps));

    const double seconds = double(progress.elapsedMs) / 1000;
    QStringList details;
    if (progress.elapsedMs > 0) {
        //: %1 is the duration of the run in seconds
        details << tr("in %1 s").arg(QLocale().toString(seconds, 'f', 1));
        details << rateText(double(progress.sent) / seconds);
    }
    if (progress.inFlight() > 0)
        //: Messages that were sent
        details << tr("%Ln without a response", nullptr, pluralCount(progress.inFlight()));
    if (progress.late > 0)
        //: Messages that were sent later than they were due
        details << tr("%Ln late", nullptr, pluralCount(progress.late));
    if (progress.unsent > 0 && !progress.wasStopped)
        //: Messages
        details << tr("%Ln not sent in time", nullptr, pluralCount(progress.unsent));
    m_sent->show(countText(progress.sent), details.join(u" · "_s));
}

void RunPanel::showSummary(const replay::Progress &progress, const replay::Summary &summary)
{
    const bool isAnswered = summary.answers() > 0;
    //: Numbers of responses
    m_expected->show(isAnswered ? tr("%1 of %2").arg(countText(summary.asExpected), countText(progress.sent)) : u"–"_s,
                     summary.unexpected > 0 ? tr("⚠ %Ln not as expected", nullptr, pluralCount(summary.unexpected))
                                            : QString());
    m_statuses->show(isAnswered ? statuses(summary) : u"–"_s, statusesText(summary));
    const auto &duration = summary.latencies;
    const bool isMeasured = duration.count() > 0;
    m_took->show(isMeasured ? millisecondsText(duration.percentile(0.5)) : u"–"_s, latenciesText(progress, summary));
}

void RunPanel::save(QSettings &settings, const QString &group) const
{
    m_answers->save(settings, group);
}

void RunPanel::restore(const QSettings &settings, const QString &group)
{
    m_answers->restore(settings, group);
}

} // namespace loom
