// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runhistorybar.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loom {

RunHistoryBar::RunHistoryBar(QWidget *parent)
    : QWidget(parent), m_runs(new QComboBox(this)), m_load(new QToolButton(this))
{
    m_runs->setObjectName(u"history"_s);
    m_runs->setPlaceholderText(tr("Messages that you send are listed here."));
    m_runs->setToolTip(tr("The last %1 runs").arg(RunHistory::MaxRuns));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_load->setObjectName(u"loadAgain"_s);
    m_load->setText(tr("Back to the editor"));
    auto *label = new QLabel(tr("History"), this);
    label->setBuddy(m_runs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_runs, 1);
    row->addWidget(m_load);
    connect(m_runs, &QComboBox::activated, this, &RunHistoryBar::onChoice);
    connect(m_load, &QToolButton::clicked, this,
            [this] { emit loadRequested(m_history.runs()[m_runs->currentIndex()].payloads.first()); });
    list(-1);
}

void RunHistoryBar::add(const PastRun &run)
{
    m_history.add(run);
    list(0);
}

void RunHistoryBar::setOutcome(const RunOutcome &outcome)
{
    m_history.setOutcome(outcome);
    list(m_runs->currentIndex());
}

void RunHistoryBar::setZone(TimeZone zone)
{
    m_zone = zone;
    list(m_runs->currentIndex());
}

void RunHistoryBar::list(int row)
{
    const auto now = QDateTime::currentMSecsSinceEpoch();
    m_runs->clear();
    for (const auto &run : m_history.runs())
        m_runs->addItem(run.title(now, m_zone));
    m_runs->setCurrentIndex(row);
    m_runs->setEnabled(m_runs->count() > 0);
    refreshLoad();
}

void RunHistoryBar::onChoice(int row)
{
    refreshLoad();
    emit chosen(m_history.runs()[row].outcome, row == 0);
}

void RunHistoryBar::refreshLoad()
{
    const int row = m_runs->currentIndex();
    const bool isLoadable = row >= 0 && m_history.runs()[row].payloads.size() == 1;
    m_load->setEnabled(isLoadable);
    m_load->setToolTip(isLoadable || row < 0 ? tr("Opens the sent payload in the editor, as a new payload")
                                             : tr("Only a single payload of up to 512 kB can be loaded again"));
}

} // namespace loom
