// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/filterbar.h"

#include "console/models/numbers.h"
#include "console/models/visibletext.h"
#include "console/views/savedfilterbutton.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Replaces all items except the first, which means "all". The current selection or typed text is kept.
void fill(QComboBox *choice, const QList<std::pair<QString, QString>> &items)
{
    const auto typed = choice->currentText();
    const QSignalBlocker blocker(choice);
    while (choice->count() > 1)
        choice->removeItem(1);
    for (const auto &[text, data] : items)
        choice->addItem(text, data);
    choice->setCurrentIndex(std::max(0, choice->findText(typed)));
    choice->setEditText(typed);
}

/// Returns the selected item, or all items that contain the typed text.
QList<QString> chosenOf(const QComboBox *choice)
{
    const auto typed = choice->currentText().trimmed();
    if (typed.isEmpty())
        return {};
    if (const int exact = choice->findText(typed); exact >= 0)
        return {choice->itemData(exact).toString()};
    QList<QString> chosen;
    for (int i = 1; i < choice->count(); ++i) {
        if (choice->itemText(i).contains(typed, Qt::CaseInsensitive))
            chosen << choice->itemData(i).toString();
    }
    return chosen.isEmpty() ? QList<QString>{typed} : chosen;
}

/// Makes @p choice editable, so that a user can type a part of an item. The first item is empty and means "all".
void makeEditable(QComboBox &choice, const QString &all)
{
    choice.setEditable(true);
    choice.setInsertPolicy(QComboBox::NoInsert);
    choice.lineEdit()->setPlaceholderText(all);
    choice.lineEdit()->setAccessibleName(choice.accessibleName());
    choice.lineEdit()->setClearButtonEnabled(true);
    choice.completer()->setCompletionMode(QCompleter::PopupCompletion);
    choice.completer()->setFilterMode(Qt::MatchContains);
    choice.addItem(QString(), QString());
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent),
      m_active(new QLabel(this)),
      m_clearAll(new QToolButton(this)),
      m_topic(addChoice(u"topic"_s, tr("Topic"))),
      m_messageType(addChoice(u"stream"_s, tr("Message type"))),
      m_outcome(addChoice(u"outcome"_s, tr("Outcome"))),
      m_payload(addChoice(u"payloadBytes"_s, tr("Payload limit"))),
      m_limit(addChoice(u"limit"_s, tr("Maximum messages per second"))),
      m_device(addField(u"device"_s, tr("Device name, or a part of it"))),
      m_text(addField(u"text"_s, tr("Text in the payload")))
{
    m_payload->setMinimumContentsLength(18); // longest text
    buildFields();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_topic, 0, 0);
    grid->addWidget(m_messageType, 0, 1);
    auto *saved = new SavedFilterButton([this] { return entries(); }, this);
    auto *outcomes = new QHBoxLayout;
    outcomes->addWidget(m_outcome, 1);
    outcomes->addWidget(saved);
    grid->addLayout(outcomes, 0, 2);
    grid->addWidget(m_device, 1, 0);
    grid->addWidget(m_text, 1, 1);
    auto *amounts = new QHBoxLayout;
    amounts->addWidget(m_payload);
    amounts->addWidget(m_limit);
    grid->addLayout(amounts, 1, 2);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(m_active, 2, 0, 1, 2);
    grid->addWidget(m_clearAll, 2, 2, Qt::AlignRight);

    m_pause.stop();
    m_pause.setInterval(TypingPause);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::announce);
    connect(saved, &SavedFilterButton::chosen, this, &FilterBar::enter);
    connect(m_clearAll, &QToolButton::clicked, this, [this] {
        clear();
        announce();
    });
    refreshActive();
}

void FilterBar::buildFields()
{
    makeEditable(*m_topic, tr("All topics"));
    makeEditable(*m_messageType, tr("All message types"));
    m_active->setObjectName(u"activeFilters"_s);
    m_active->setAccessibleName(tr("Active filters"));
    m_active->setTextFormat(Qt::PlainText);
    m_active->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_clearAll->setObjectName(u"clearFilters"_s);
    m_clearAll->setText(tr("Show everything"));
    m_clearAll->setToolTip(tr("Removes all filters that the service applies"));
    m_outcome->addItem(tr("Stored and rejected"), QString());
    m_outcome->addItem(tr("Stored only"), u"stored"_s);
    m_outcome->addItem(tr("Rejected only"), u"refused"_s);
    m_payload->addItem(tr("No payload"), 0);
    for (const int kilobytes : {4, 64, 1024})
        m_payload->addItem(tr("Payload up to %1 KiB").arg(kilobytes), kilobytes * 1024);
    m_payload->setCurrentIndex(m_payload->findData(protocol::Subscribe().payloadBytes));
    for (const int perSecond : {100, 1000, 5000})
        m_limit->addItem(tr("Up to %1").arg(rateText(perSecond)), perSecond);
    m_limit->setCurrentIndex(m_limit->findData(protocol::Subscribe().maxPerSecond));
}

QComboBox *FilterBar::addChoice(const QString &name, const QString &title)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(title);
    choice->setToolTip(title);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(12);
    connect(choice, &QComboBox::currentIndexChanged, this, [this] { m_pause.start(); });
    connect(choice, &QComboBox::editTextChanged, this, [this] { m_pause.start(); });
    return choice;
}

QLineEdit *FilterBar::addField(const QString &name, const QString &title)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(title);
    field->setPlaceholderText(title);
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, [this] { m_pause.start(); });
    connect(field, &QLineEdit::returnPressed, this, &FilterBar::announce);
    return field;
}

protocol::Subscribe FilterBar::filter() const
{
    protocol::Subscribe filter;
    filter.topics = chosenOf(m_topic);
    filter.messageTypes = chosenOf(m_messageType);
    filter.device = m_device->text().trimmed();
    filter.connection = m_connection.id;
    filter.outcome = m_outcome->currentData().toString();
    filter.text = m_text->text();
    filter.payloadBytes = m_payload->currentData().toInt();
    filter.maxPerSecond = m_limit->currentData().toInt();
    return filter;
}

void FilterBar::setMessageTypes(const QList<protocol::MessageTypeInfo> &messageTypes)
{
    QList<std::pair<QString, QString>> items;
    m_topics.clear();
    for (const auto &messageType : messageTypes) {
        items.append({u"%1 (%2)"_s.arg(messageType.title, messageType.route), messageType.id});
        m_topics += messageType.topics;
    }
    fill(m_messageType, items);
    fillTopics();
}

void FilterBar::addTopics(const QList<protocol::TopicCount> &topics)
{
    const QSet<QString> known(m_topics.begin(), m_topics.end());
    const auto before = m_topics.size();
    for (const auto &topic : topics) {
        // Topic names that start with "_" count messages without a topic of their own.
        if (!known.contains(topic.topic) && !topic.topic.startsWith(u'_'))
            m_topics << topic.topic;
    }
    if (m_topics.size() > before)
        fillTopics();
}

void FilterBar::fillTopics()
{
    m_topics.removeDuplicates();
    m_topics.sort();
    QList<std::pair<QString, QString>> items;
    for (const auto &topic : std::as_const(m_topics))
        items.append({topic, topic});
    fill(m_topic, items);
}

void FilterBar::showDevice(const QString &device)
{
    clear();
    m_device->setText(device);
    announce();
}

void FilterBar::showTopic(const QString &topic)
{
    clear();
    m_topic->setEditText(topic);
    announce();
}

void FilterBar::showConnection(const protocol::ConnectionInfo &connection)
{
    clear();
    m_connection = connection;
    announce();
}

void FilterBar::clear()
{
    for (auto *choice : {m_topic, m_messageType, m_outcome})
        choice->setCurrentIndex(0);
    m_topic->clearEditText();
    m_messageType->clearEditText();
    m_device->clear();
    m_text->clear();
    m_connection = {};
}

SavedFilter FilterBar::entries() const
{
    return {.name = {},
            .topic = m_topic->currentText(),
            .messageType = m_messageType->currentText(),
            .outcome = m_outcome->currentData().toString(),
            .device = m_device->text(),
            .text = m_text->text(),
            .payloadBytes = m_payload->currentData().toInt(),
            .maxPerSecond = m_limit->currentData().toInt()};
}

void FilterBar::enter(const SavedFilter &filter)
{
    clear();
    for (const auto &[choice, text] :
         {std::pair{m_topic, filter.topic}, std::pair{m_messageType, filter.messageType}}) {
        choice->setCurrentIndex(std::max(0, choice->findText(text)));
        choice->setEditText(text);
    }
    m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(filter.outcome)));
    m_payload->setCurrentIndex(std::max(0, m_payload->findData(filter.payloadBytes)));
    m_limit->setCurrentIndex(std::max(0, m_limit->findData(filter.maxPerSecond)));
    m_device->setText(filter.device);
    m_text->setText(filter.text);
    announce();
}

void FilterBar::refreshActive()
{
    const auto active = filter();
    QStringList parts;
    if (active.connection != 0)
        //: %1 is an address
        parts << tr("connection %1").arg(m_connection.address);
    if (!active.topics.isEmpty())
        parts << tr("topic %1").arg(m_topic->currentText());
    if (!active.messageTypes.isEmpty())
        parts << tr("message type %1").arg(m_messageType->currentText());
    if (!active.outcome.isEmpty())
        parts << m_outcome->currentText();
    if (!active.device.isEmpty())
        parts << tr("device “%1”").arg(active.device);
    if (!active.text.isEmpty())
        parts << tr("text “%1”").arg(active.text);
    const auto text = tr("The service sends only: %1").arg(parts.join(u" · "_s));
    m_active->setText(visibleText(text));
    m_active->setToolTip(text);
    m_active->setVisible(!parts.isEmpty());
    m_clearAll->setVisible(!parts.isEmpty());
}

void FilterBar::announce()
{
    m_pause.stop();
    refreshActive();
    emit changed(filter());
}

} // namespace loom
