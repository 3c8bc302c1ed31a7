// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/trafficpage.h"

#include "console/models/numbers.h"
#include "console/views/eventpane.h"
#include "console/views/filterbar.h"
#include "console/views/outcomedelegate.h"
#include "console/views/rowtable.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

const auto HeaderKey = u"traffic/header"_s;
const auto PanesKey = u"traffic/panes"_s;

} // namespace

TrafficPage::TrafficPage(TrafficModel &traffic, QWidget *parent)
    : Page(u"traffic"_s, tr("Traffic"), parent),
      m_traffic(traffic),
      m_filter(new FilterBar(this)),
      m_table(new QTableView(this)),
      m_pane(new EventPane(this)),
      m_panes(new QSplitter(Qt::Vertical, this)),
      m_counts(new QLabel(this))
{
    buildActions();
    buildTable();
    m_panes->addWidget(m_table);
    m_panes->addWidget(m_pane);
    m_panes->setSizes({330, 300});
    m_panes->setChildrenCollapsible(false);
    setFocusProxy(m_table);
    m_counts->setObjectName(u"counts"_s);
    m_counts->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 10);
    layout->addWidget(m_filter);
    layout->addLayout(buildButtons());
    layout->addWidget(m_panes, 1);

    connect(m_filter, &FilterBar::changed, this, &TrafficPage::changeFilter);
    connect(&traffic, &TrafficModel::changed, this, &TrafficPage::refreshCounts);
    refreshCounts();
    refreshActions();
}

QAction *TrafficPage::addPageAction(const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    addAction(action);
    return action;
}

void TrafficPage::buildActions()
{
    m_pause = addPageAction(tr("&Pause"), Qt::CTRL | Qt::Key_P);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Holds what is shown; what comes meanwhile is collected"));
    m_clear = addPageAction(tr("C&lear"), Qt::CTRL | Qt::Key_L);
    m_find = addPageAction(tr("&Find in payloads"), QKeySequence::Find);
    m_copyJson = addPageAction(tr("Copy as &JSON"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyCurl = addPageAction(tr("Copy as &curl"), Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    m_send = addPageAction(tr("&Edit and send again"), Qt::CTRL | Qt::Key_E);
    connect(m_pause, &QAction::toggled, &m_traffic, &TrafficModel::setPaused);
    connect(m_clear, &QAction::triggered, &m_traffic, &TrafficModel::clear);
    connect(m_find, &QAction::triggered, m_filter, &FilterBar::startSearch);
    connect(m_copyJson, &QAction::triggered, m_pane, &EventPane::copyJson);
    connect(m_copyCurl, &QAction::triggered, m_pane, &EventPane::copyCurl);
    connect(m_send, &QAction::triggered, this, [this] { emit sendRequested(*m_pane->event()); });
}

QLayout *TrafficPage::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_counts, 1);
    for (auto *action : {m_pause, m_clear, m_copyJson, m_copyCurl, m_send}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        row->addWidget(button);
    }
    return row;
}

void TrafficPage::buildTable()
{
    m_table->setObjectName(u"table"_s);
    m_table->setAccessibleName(tr("Messages, newest below"));
    m_table->setModel(&m_traffic);
    m_table->setItemDelegateForColumn(TrafficModel::Outcome, new OutcomeDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_copyJson, m_copyCurl, m_send});
    showAsRows(*m_table, {100, 165, 120, 110, 200, 75, 70, 75, 65, 70});

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrafficPage::showChosen);
    connect(&m_traffic, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const auto *bar = m_table->verticalScrollBar();
        m_isAtEnd = bar->value() >= bar->maximum();
    });
    connect(&m_traffic, &QAbstractItemModel::rowsInserted, this, &TrafficPage::followNewest, Qt::QueuedConnection);
}

void TrafficPage::followNewest()
{
    if (m_isAtEnd)
        m_table->scrollToBottom();
}

void TrafficPage::changeFilter(const protocol::Subscribe &filter)
{
    m_traffic.clear();
    emit filterChanged(filter);
}

void TrafficPage::showChosen()
{
    if (const auto current = m_table->currentIndex(); current.isValid())
        m_pane->show(m_traffic.event(current.row()));
    refreshActions();
}

void TrafficPage::refreshActions()
{
    const bool isChosen = m_pane->event().has_value();
    m_copyJson->setEnabled(isChosen);
    m_send->setEnabled(isChosen);
    m_copyCurl->setEnabled(m_pane->canCurl());
    m_copyCurl->setToolTip(m_pane->canCurl() || !isChosen
                               ? tr("A command that sends this message again")
                               : tr("curl needs a message over HTTP with its whole payload"));
}

void TrafficPage::refreshCounts()
{
    const int shown = m_traffic.rowCount();
    QStringList parts;
    if (shown == 0)
        parts << tr("Nothing yet: a message appears here when a connected service stores or refuses one that fits.");
    else
        //: Messages
        parts << tr("%Ln shown", nullptr, shown);
    if (m_traffic.isPaused())
        //: Messages that have come since
        parts << tr("%Ln waiting while it is paused", nullptr, pluralCount(m_traffic.waiting()));
    if (m_traffic.leftOut() > 0)
        //: Messages
        parts << tr("%Ln left out by the service, too many a second", nullptr, pluralCount(m_traffic.leftOut()));
    if (m_traffic.forgotten() > 0)
        //: Messages that are shown no longer, so that memory does not grow
        parts << tr("%Ln older let go", nullptr, pluralCount(m_traffic.forgotten()));
    m_counts->setText(parts.join(u" · "_s));
}

void TrafficPage::setService(const ConnectedService &service)
{
    m_pane->setService(service);
    refreshActions();
}

void TrafficPage::save(QSettings &settings) const
{
    settings.setValue(HeaderKey, m_table->horizontalHeader()->saveState());
    settings.setValue(PanesKey, m_panes->saveState());
}

void TrafficPage::restore(const QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(HeaderKey).toByteArray());
    m_panes->restoreState(settings.value(PanesKey).toByteArray());
}

} // namespace loom
