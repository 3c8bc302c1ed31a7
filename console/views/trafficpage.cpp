// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/trafficpage.h"

#include "console/models/numbers.h"
#include "console/views/eventfile.h"
#include "console/views/eventpane.h"
#include "console/views/filterbar.h"
#include "console/views/icons.h"
#include "console/views/outcomedelegate.h"
#include "console/views/rowtable.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

const auto HeaderKey = u"traffic/header"_s;
const auto PanesKey = u"traffic/panes"_s;

} // namespace

TrafficPage::TrafficPage(TrafficModel &traffic, QWidget *parent)
    : Page(u"traffic"_s, tr("Traffic"), icon("list"), parent),
      m_traffic(traffic),
      m_rows(traffic),
      m_filter(new FilterBar(this)),
      m_search(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_pane(new EventPane(this)),
      m_panes(new QSplitter(Qt::Vertical, this)),
      m_counts(new QLabel(this))
{
    buildActions();
    buildTable();
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_counts);
    m_panes->addWidget(list);
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
    connect(&traffic, &TrafficModel::searched, this, &TrafficPage::followNewest);
    connect(&traffic, &TrafficModel::searched, this, &TrafficPage::chooseAsked);
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
    m_follow = addPageAction(tr("Follow the &newest"), Qt::CTRL | Qt::Key_End);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Keeps the newest message in view. Selecting a message or scrolling up ends it."));
    m_find = addPageAction(tr("&Find in the messages here"), QKeySequence::Find);
    m_copyPayload = addPageAction(tr("Copy pa&yload"), QKeySequence::Copy);
    m_copyPayload->setShortcutContext(Qt::WidgetShortcut);
    m_save = addPageAction(tr("&Save selection…"), QKeySequence::Save);
    m_save->setToolTip(tr("Writes the selected messages into a capture, which can be replayed, or into a CSV file"));
    m_copyJson = addPageAction(tr("Copy as &JSON"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyCurl = addPageAction(tr("Copy as &curl"), Qt::CTRL | Qt::SHIFT | Qt::Key_U);
    m_send = addPageAction(tr("&Edit and send again"), Qt::CTRL | Qt::Key_E);
    connect(m_pause, &QAction::toggled, &m_traffic, &TrafficModel::setPaused);
    connect(m_clear, &QAction::triggered, &m_traffic, &TrafficModel::clear);
    connect(m_follow, &QAction::toggled, this, &TrafficPage::followNewest);
    connect(m_find, &QAction::triggered, this, &TrafficPage::startSearch);
    connect(m_copyPayload, &QAction::triggered, this, &TrafficPage::copyPayloads);
    connect(m_save, &QAction::triggered, this, &TrafficPage::askForFile);
    connect(m_copyJson, &QAction::triggered, m_pane, &EventPane::copyJson);
    connect(m_copyCurl, &QAction::triggered, m_pane, &EventPane::copyCurl);
    connect(m_send, &QAction::triggered, this, [this] { emit sendRequested(*m_pane->event()); });
}

QLayout *TrafficPage::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->addWidget(buildSearch(), 1);
    for (auto *action : {m_follow, m_pause, m_clear, m_copyJson, m_copyCurl, m_send}) {
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
    m_table->setModel(&m_rows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(TrafficModel::Outcome, new OutcomeDelegate(m_table));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_copyPayload, m_copyJson, m_copyCurl, m_save, m_send});
    showAsRows(*m_table, {100, 165, 120, 110, 200, 75, 70, 75, 65, 70});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrafficPage::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrafficPage::refreshActions);
    connect(m_table, &QAbstractItemView::pressed, this, [this] { m_follow->setChecked(false); });
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const auto *bar = m_table->verticalScrollBar();
        m_follow->setChecked(bar->sliderPosition() >= bar->maximum());
    });
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &TrafficPage::followNewest, Qt::QueuedConnection);
}

QWidget *TrafficPage::buildSearch()
{
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search the messages here"));
    m_search->setPlaceholderText(tr("Search the messages here"));
    m_search->setToolTip(
        tr("Shows those of the messages below whose payload, names, ids or error contain the text. The "
           "filters above choose what the service sends."));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, &m_traffic, &TrafficModel::search);
    return m_search;
}

bool TrafficPage::showMoment(qint64 time)
{
    const auto found = m_rows.firstSince(time);
    if (!found.isValid())
        return false;
    m_follow->setChecked(false);
    m_table->setCurrentIndex(found);
    m_table->scrollTo(found, QAbstractItemView::PositionAtCenter);
    return true;
}

void TrafficPage::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TrafficPage::showMessage(int row)
{
    m_asked = m_traffic.index(row, 0);
    if (m_search->text().isEmpty())
        chooseAsked();
    else
        m_search->clear(); // chooseAsked() follows once all are found
}

void TrafficPage::chooseAsked()
{
    const auto row = m_rows.mapFromSource(m_asked);
    if (!row.isValid())
        return;
    m_asked = QModelIndex();
    m_follow->setChecked(false);
    m_table->selectRow(row.row());
    m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
}

void TrafficPage::followNewest()
{
    if (m_follow->isChecked() && !m_rows.isSorted())
        m_table->scrollToBottom();
}

const protocol::Event *TrafficPage::chosen() const
{
    const auto current = m_rows.mapToSource(m_table->currentIndex());
    return current.isValid() ? &m_traffic.event(current.row()) : nullptr;
}

QList<protocol::Event> TrafficPage::allChosen() const
{
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<protocol::Event> events;
    for (const auto &row : rows)
        events.append(m_traffic.event(m_rows.mapToSource(row).row()));
    return events;
}

void TrafficPage::copyPayloads()
{
    QStringList payloads;
    for (const auto &event : allChosen())
        payloads << event.payloadText();
    QGuiApplication::clipboard()->setText(payloads.join(u'\n'));
}

void TrafficPage::askForFile()
{
    auto file = QFileDialog::getSaveFileName(this, tr("Save the selection into a new file"), {},
                                             tr("Captures (*.loom.jsonl);;CSV (*.csv)"), nullptr,
                                             QFileDialog::DontConfirmOverwrite);
    if (QFileInfo(file).suffix().isEmpty() && !file.isEmpty())
        file += u".loom.jsonl"_s;
    if (!file.isEmpty())
        saveChosen(file);
}

void TrafficPage::saveChosen(const QString &file)
{
    const auto failure = saveEvents(file, m_service, allChosen());
    if (!failure)
        return;
    auto *message =
        new QMessageBox(QMessageBox::Warning, tr("Save selection"), failure->message, QMessageBox::Ok, this);
    message->setObjectName(u"saveFailed"_s);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

void TrafficPage::changeFilter(const protocol::Subscribe &filter)
{
    m_traffic.clear();
    emit filterChanged(filter);
}

void TrafficPage::showChosen()
{
    if (const auto *event = chosen()) {
        m_pane->show(*event);
        // With the keys, or by a click that "pressed" has told of before.
        if (m_table->hasFocus())
            m_follow->setChecked(false);
    }
    refreshActions();
}

void TrafficPage::refreshActions()
{
    const bool isChosen = m_pane->event().has_value();
    m_copyJson->setEnabled(isChosen);
    m_copyPayload->setEnabled(isChosen);
    m_save->setEnabled(m_table->selectionModel()->hasSelection());
    m_send->setEnabled(isChosen);
    m_copyCurl->setEnabled(m_pane->canCurl());
    m_copyCurl->setToolTip(m_pane->canCurl() || !isChosen
                               ? tr("A command that sends this message again")
                               : tr("curl needs a message over HTTP with its whole payload"));
}

void TrafficPage::refreshCounts()
{
    const int held = m_traffic.rowCount();
    const int shown = m_rows.rowCount();
    QStringList parts;
    if (m_traffic.isSearching())
        parts << tr("Searching…");
    if (held > 0 && shown < held)
        //: Messages that fit the search; %1 is how many there are
        parts << tr("%Ln of %1 found", nullptr, shown).arg(countText(held));
    else if (held == 0)
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

void TrafficPage::setZone(TimeZone zone)
{
    m_pane->setZone(zone);
}

void TrafficPage::setService(const ConnectedService &service)
{
    m_pane->setService(service);
    m_service = service.http.toString();
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
