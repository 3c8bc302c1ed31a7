// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/trafficpage.h"

#include "console/models/numbers.h"
#include "console/views/comparisondialog.h"
#include "console/views/eventfile.h"
#include "console/views/eventpane.h"
#include "console/views/filterbar.h"
#include "console/views/icons.h"
#include "console/views/traffictable.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const auto TrafficHeaderKey = u"traffic/header"_s;
const auto TrafficPanesKey = u"traffic/panes"_s;

} // namespace

TrafficPage::TrafficPage(TrafficModel &traffic, QWidget *parent)
    : Page(u"traffic"_s, tr("Traffic"), icon("list"), parent),
      m_traffic(traffic),
      m_actions(*this),
      m_filter(new FilterBar(this)),
      m_search(new QLineEdit(this)),
      m_table(new TrafficTable(traffic, this)),
      m_pane(new EventPane(traffic, this)),
      m_panes(new QSplitter(Qt::Vertical, this)),
      m_counts(new QLabel(this))
{
    connectActions();
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
    layout->addWidget(buildSearch());
    layout->addWidget(m_panes, 1);

    connect(m_pane, &EventPane::messageChosen, m_table, &TrafficTable::choose);
    connect(m_filter, &FilterBar::changed, this, &TrafficPage::changeFilter);
    connect(&traffic, &TrafficModel::changed, this, &TrafficPage::refreshCounts);
    connect(&traffic, &TrafficModel::searched, this, &TrafficPage::chooseAsked);
    refreshCounts();
    refreshActions();
}

void TrafficPage::connectActions()
{
    connect(m_actions.pause, &QAction::toggled, &m_traffic, &TrafficModel::setPaused);
    connect(m_actions.clear, &QAction::triggered, &m_traffic, &TrafficModel::clear);
    connect(m_actions.follow, &QAction::toggled, m_table, &TrafficTable::setFollowing);
    connect(m_actions.find, &QAction::triggered, this, &TrafficPage::startSearch);
    connect(m_actions.mark, &QAction::triggered, this, &TrafficPage::mark);
    connect(m_actions.nextMark, &QAction::triggered, m_table, [this] { m_table->goToMark(1); });
    connect(m_actions.previousMark, &QAction::triggered, m_table, [this] { m_table->goToMark(-1); });
    connect(m_actions.clearMarks, &QAction::triggered, &m_traffic, &TrafficModel::clearMarks);
    connect(m_actions.compare, &QAction::triggered, this, &TrafficPage::compare);
    connect(m_actions.copyPayload, &QAction::triggered, this, &TrafficPage::copyPayloads);
    connect(m_actions.save, &QAction::triggered, this, &TrafficPage::askForFile);
    connect(m_actions.copyJson, &QAction::triggered, m_pane, &EventPane::copyJson);
    connect(m_actions.copyCurl, &QAction::triggered, m_pane, &EventPane::copyCurl);
    connect(m_actions.send, &QAction::triggered, this, [this] { emit sendRequested(*m_pane->event()); });
}

void TrafficPage::buildTable()
{
    m_table->setAccessibleName(tr("Messages, newest last"));
    m_table->addActions({m_actions.mark, m_actions.compare, m_actions.copyPayload, m_actions.copyJson,
                         m_actions.copyCurl, m_actions.save, m_actions.send});
    connect(m_table, &TrafficTable::chosenChanged, this, &TrafficPage::showChosen);
    connect(m_table, &TrafficTable::selectedRowsChanged, this, &TrafficPage::refreshActions);
    connect(m_table, &TrafficTable::followingChanged, m_actions.follow, &QAction::setChecked);
}

QWidget *TrafficPage::buildSearch()
{
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search the listed messages"));
    m_search->setPlaceholderText(tr("Search the listed messages"));
    m_search->setToolTip(
        tr("Shows only the messages below whose payload, names, IDs or error contain the text. The filters above "
           "select the messages that the service sends."));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, &m_traffic, &TrafficModel::search);
    return m_search;
}

bool TrafficPage::showMoment(qint64 time)
{
    return m_table->chooseSince(time);
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
        m_search->clear(); // chooseAsked() is called when the search has ended
}

void TrafficPage::chooseAsked()
{
    if (m_asked.isValid() && m_table->chooseRow(m_asked.row()))
        m_asked = QModelIndex();
}

void TrafficPage::copyPayloads()
{
    QStringList payloads;
    for (const auto &event : m_table->selectedEvents())
        payloads << event.payloadText();
    QGuiApplication::clipboard()->setText(payloads.join(u'\n'));
}

void TrafficPage::askForFile()
{
    auto file = QFileDialog::getSaveFileName(this, tr("Save the selection to a new file"), {},
                                             tr("Recordings (*.loom.jsonl);;CSV (*.csv)"), nullptr,
                                             QFileDialog::DontConfirmOverwrite);
    if (QFileInfo(file).suffix().isEmpty() && !file.isEmpty())
        file += u".loom.jsonl"_s;
    if (!file.isEmpty())
        saveChosen(file);
}

void TrafficPage::saveChosen(const QString &file)
{
    const auto saved = saveEvents(file, m_service, m_table->selectedEvents());
    if (!saved)
        warn(u"saveFailed"_s, tr("Save selection"), saved.error().message);
}

void TrafficPage::warn(const QString &name, const QString &title, const QString &text)
{
    auto *message = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Ok, this);
    message->setObjectName(name);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

void TrafficPage::mark()
{
    if (!m_table->toggleMarks())
        warn(u"tooManyMarks"_s, tr("Mark messages"),
             tr("No more messages can be marked: the limit is %Ln messages, or half of the memory of the list.",
                nullptr, int(TrafficModel::MaxMarks)));
}

void TrafficPage::compare()
{
    const auto events = m_table->selectedEvents();
    if (events.size() != 2)
        return;
    auto *dialog = new ComparisonDialog(events[0], events[1], m_zone, this);
    dialog->show();
}

void TrafficPage::changeFilter(const protocol::Subscribe &filter)
{
    m_traffic.clear();
    emit filterChanged(filter);
}

void TrafficPage::showChosen()
{
    if (const auto row = m_table->chosenRow())
        m_pane->show(m_traffic.event(*row), m_traffic.serial(*row));
    refreshActions();
}

void TrafficPage::refreshActions()
{
    const bool isChosen = m_pane->event().has_value();
    const auto selected = m_table->selectionModel()->selectedRows().size();
    m_actions.copyJson->setEnabled(isChosen);
    m_actions.copyPayload->setEnabled(isChosen);
    m_actions.save->setEnabled(selected > 0);
    m_actions.mark->setEnabled(selected > 0);
    m_actions.compare->setEnabled(selected == 2);
    m_actions.send->setEnabled(isChosen);
    m_actions.setCanCurl(m_pane->canCurl(), isChosen);
}

void TrafficPage::refreshCounts()
{
    const int held = m_traffic.rowCount();
    const int shown = m_table->shownCount();
    QStringList parts;
    if (m_traffic.isSearching())
        parts << tr("Searching…");
    if (held > 0 && shown < held)
        //: Messages that match the search; %1 is the number of all messages
        parts << tr("%Ln of %1 found", nullptr, shown).arg(countText(held));
    else if (held == 0)
        parts << tr("No messages yet. Messages that match the filter appear here when the connected service stores "
                    "or rejects them.");
    else
        //: Messages
        parts << tr("%Ln shown", nullptr, shown);
    if (m_traffic.marks() > 0)
        //: Messages
        parts << tr("%Ln marked", nullptr, int(m_traffic.marks()));
    if (m_traffic.isPaused())
        //: Messages received since
        parts << tr("%Ln buffered while paused", nullptr, pluralCount(m_traffic.waiting()));
    if (m_traffic.skipped() > 0)
        //: Messages
        parts << tr("%Ln over the rate limit, not shown", nullptr, pluralCount(m_traffic.skipped()));
    if (m_traffic.forgotten() > 0)
        //: Messages that are no longer shown, to limit memory
        parts << tr("%Ln older discarded", nullptr, pluralCount(m_traffic.forgotten()));
    for (auto *action : {m_actions.nextMark, m_actions.previousMark, m_actions.clearMarks})
        action->setEnabled(m_traffic.marks() > 0);
    m_counts->setText(parts.join(u" · "_s));
}

void TrafficPage::setZone(TimeZone zone)
{
    m_zone = zone;
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
    settings.setValue(TrafficHeaderKey, m_table->horizontalHeader()->saveState());
    settings.setValue(TrafficPanesKey, m_panes->saveState());
}

void TrafficPage::restore(const QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(settings.value(TrafficHeaderKey).toByteArray());
    m_panes->restoreState(settings.value(TrafficPanesKey).toByteArray());
}

} // namespace loom
