// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/finddialog.h"

#include "console/models/numbers.h"
#include "console/models/outcometext.h"
#include "console/views/rowtable.h"

#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>

#include <limits>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype MaxListedMatches = 100;

bool isMatch(const protocol::Event &event, const protocol::Find &wanted)
{
    if (!wanted.id.isEmpty())
        return event.messageId.compare(wanted.id, Qt::CaseInsensitive) == 0
               || event.requestId.compare(wanted.id, Qt::CaseInsensitive) == 0;
    return event.offset == wanted.offset && event.partition == wanted.partition && event.topic == wanted.topic;
}

bool isSame(const protocol::Event &one, const protocol::Event &other)
{
    return one.requestId == other.requestId && one.messageId == other.messageId && one.topic == other.topic
           && one.partition == other.partition && one.offset == other.offset && one.status == other.status;
}

} // namespace

FindDialog::FindDialog(MonitorClient &client, const TrafficModel &traffic, QWidget *parent)
    : QDialog(parent),
      m_client(client),
      m_traffic(traffic),
      m_ways(new QTabWidget(this)),
      m_id(new QLineEdit(this)),
      m_topic(new QComboBox(this)),
      m_partition(new QSpinBox(this)),
      m_offset(new QLineEdit(this)),
      m_search(new QPushButton(tr("&Find"), this)),
      m_note(new QLabel(this)),
      m_table(new QTableView(this)),
      m_details(new QLabel(this))
{
    setObjectName(u"findDialog"_s);
    setWindowTitle(tr("Find a message"));
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 30);
    m_ways->addTab(buildIds(), tr("By &ID"));
    m_ways->addTab(buildPlace(), tr("By &position in Kafka"));
    m_ways->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_search->setObjectName(u"search"_s);
    m_search->setDefault(true);
    m_note->setObjectName(u"note"_s);
    m_details->setObjectName(u"details"_s);
    for (auto *label : {m_note, m_details}) {
        label->setTextFormat(Qt::PlainText); // contains text of clients
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    buildTable();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_search, QDialogButtonBox::ActionRole);
    m_showInTraffic = buttons->addButton(tr("Sho&w in Traffic"), QDialogButtonBox::ActionRole);
    m_showInTraffic->setObjectName(u"showInTraffic"_s);
    m_showInTraffic->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_ways);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(buttons);

    connect(m_search, &QPushButton::clicked, this, &FindDialog::search);
    connect(m_showInTraffic, &QPushButton::clicked, this, [this] { emit trafficRequested(trafficRowOf(*chosen())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_client, &MonitorClient::found, this, &FindDialog::receive);
    connect(&m_client, &MonitorClient::stateChanged, this, &FindDialog::onStateChanged);
    showChosen();
}

QWidget *FindDialog::buildIds()
{
    auto *page = new QWidget(this);
    m_id->setObjectName(u"id"_s);
    m_id->setPlaceholderText(tr("the message_id of a message, or the X-Request-ID of a response"));
    m_id->setClearButtonEnabled(true);
    auto *form = new QFormLayout(page);
    form->addRow(tr("&Message or request ID"), m_id);
    return page;
}

QWidget *FindDialog::buildPlace()
{
    auto *page = new QWidget(this);
    m_topic->setObjectName(u"topic"_s);
    m_topic->setEditable(true);
    m_topic->setInsertPolicy(QComboBox::NoInsert);
    m_partition->setObjectName(u"partition"_s);
    m_partition->setRange(0, std::numeric_limits<int>::max());
    m_offset->setObjectName(u"offset"_s);
    m_offset->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,18}"_s), m_offset));
    auto *form = new QFormLayout(page);
    form->addRow(tr("&Topic"), m_topic);
    form->addRow(tr("P&artition"), m_partition);
    form->addRow(tr("&Offset"), m_offset);
    return page;
}

void FindDialog::buildTable()
{
    m_table->setObjectName(u"found"_s);
    m_table->setAccessibleName(tr("Messages found"));
    m_table->setModel(&m_found);
    const int character = fontMetrics().averageCharWidth();
    showAsRows(*m_table, {18 * character, 22 * character, 22 * character, 18 * character, 26 * character});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindDialog::showChosen);
}

void FindDialog::setZone(TimeZone zone)
{
    m_zone = zone;
    m_found.setZone(zone);
    showChosen();
}

void FindDialog::ask()
{
    const auto topic = m_topic->currentText();
    m_topic->clear();
    for (const auto &messageType : m_client.hello().messageTypes)
        m_topic->addItems(messageType.topics);
    m_topic->setCurrentText(topic);
    show();
    raise();
    activateWindow();
    if (m_ways->currentIndex() == 0) {
        m_id->setFocus();
        m_id->selectAll();
    } else {
        m_offset->setFocus();
    }
}

protocol::Find FindDialog::wanted() const
{
    protocol::Find wanted;
    if (m_ways->currentIndex() == 0) {
        wanted.id = m_id->text().trimmed();
        return wanted;
    }
    wanted.topic = m_topic->currentText().trimmed();
    wanted.partition = m_partition->value();
    wanted.offset = m_offset->text().isEmpty() ? -1 : m_offset->text().toLongLong();
    return wanted;
}

void FindDialog::search()
{
    m_wanted = wanted();
    m_request = 0;
    if (m_wanted.id.isEmpty() && m_wanted.topic.isEmpty())
        return showFound({}, m_ways->currentIndex() == 0 ? tr("Enter a message ID or a request ID.")
                                                         : tr("Enter a topic, a partition and an offset."));
    m_request = m_client.find(m_wanted);
    if (m_request == 0)
        showFound(listedMatches(), searchedHereOnly());
    else
        showFound({}, tr("Searching…"));
}

QString FindDialog::searchedHereOnly() const
{
    const auto searched = tr("Only the %Ln messages on the Traffic page were searched.", nullptr, m_traffic.rowCount());
    if (m_client.state() != MonitorClient::State::Connected)
        return tr("No service is connected.") + u' ' + searched;
    return tr("This service keeps no message outcomes: its LOOM_MONITOR_HISTORY is 0, or its version is too old.")
           + u' ' + searched;
}

void FindDialog::receive(const protocol::Found &found)
{
    if (found.request != m_request)
        return;
    m_request = 0;
    auto searched = tr("The service searched the outcomes of its last %Ln messages.", nullptr, pluralCount(found.kept));
    if (found.since > 0)
        searched = tr("The service searched the outcomes of its last %Ln messages, since %1.", nullptr,
                      pluralCount(found.kept))
                       .arg(momentText(found.since, QDateTime::currentMSecsSinceEpoch(), m_zone));
    if (found.skipped > 0)
        searched += u' ' + tr("%Ln older messages are not shown.", nullptr, pluralCount(found.skipped));
    showFound(found.events.isEmpty() ? listedMatches() : found.events, searched);
}

void FindDialog::onStateChanged()
{
    if (m_request == 0 || m_client.state() == MonitorClient::State::Connected)
        return;
    m_request = 0;
    showFound(listedMatches(), searchedHereOnly());
}

void FindDialog::showFound(QList<protocol::Event> events, const QString &note)
{
    m_found.clear();
    m_found.add({std::move(events)});
    m_found.flush();
    const bool hasSearched = m_request == 0 && (!m_wanted.id.isEmpty() || !m_wanted.topic.isEmpty());
    m_note->setText(hasSearched && m_found.rowCount() == 0 ? tr("No such message was found.") + u' ' + note : note);
    if (m_found.rowCount() > 0)
        m_table->selectRow(0);
    showChosen();
}

QList<protocol::Event> FindDialog::listedMatches() const
{
    QList<protocol::Event> matches;
    for (int row = m_traffic.rowCount() - 1; row >= 0 && matches.size() < MaxListedMatches; --row) {
        if (isMatch(m_traffic.event(row), m_wanted))
            matches.append(m_traffic.event(row));
    }
    return matches;
}

const protocol::Event *FindDialog::chosen() const
{
    const auto row = m_table->currentIndex().row();
    return row >= 0 && row < m_found.rowCount() ? &m_found.event(row) : nullptr;
}

void FindDialog::showChosen()
{
    const auto *event = chosen();
    m_details->setText(event == nullptr ? QString() : outcomeText(*event, m_zone));
    m_showInTraffic->setEnabled(event != nullptr && trafficRowOf(*event) >= 0);
    m_showInTraffic->setToolTip(
        m_showInTraffic->isEnabled() || event == nullptr ? QString() : tr("This message is not on the Traffic page."));
}

int FindDialog::trafficRowOf(const protocol::Event &event) const
{
    for (int row = m_traffic.rowCount() - 1; row >= 0; --row) {
        if (isSame(m_traffic.event(row), event))
            return row;
    }
    return -1;
}

} // namespace loom
