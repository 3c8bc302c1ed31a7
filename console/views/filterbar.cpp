// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/filterbar.h"

#include "console/models/numbers.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

/// The first item stands for all; the others are replaced, and the choice is kept where it is still there.
void fill(QComboBox *choice, const QList<std::pair<QString, QString>> &items)
{
    const auto chosen = choice->currentData();
    const QSignalBlocker blocker(choice);
    while (choice->count() > 1)
        choice->removeItem(1);
    for (const auto &[text, data] : items)
        choice->addItem(text, data);
    choice->setCurrentIndex(std::max(0, choice->findData(chosen)));
}

QList<QString> chosenOf(const QComboBox *choice)
{
    const auto chosen = choice->currentData().toString();
    return chosen.isEmpty() ? QList<QString>() : QList<QString>{chosen};
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent),
      m_topic(addChoice(u"topic"_s, tr("Topic"))),
      m_stream(addChoice(u"stream"_s, tr("Stream"))),
      m_outcome(addChoice(u"outcome"_s, tr("Outcome"))),
      m_payload(addChoice(u"payloadBytes"_s, tr("How much of each payload"))),
      m_limit(addChoice(u"limit"_s, tr("At most how many a second"))),
      m_device(addField(u"device"_s, tr("Device, or a part of its name"))),
      m_text(addField(u"text"_s, tr("Text in the payload")))
{
    buildFields();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_topic, 0, 0);
    grid->addWidget(m_stream, 0, 1);
    grid->addWidget(m_outcome, 0, 2);
    grid->addWidget(m_device, 1, 0);
    grid->addWidget(m_text, 1, 1);
    auto *amounts = new QHBoxLayout;
    amounts->addWidget(m_payload);
    amounts->addWidget(m_limit);
    grid->addLayout(amounts, 1, 2);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);

    m_pause.stop();
    m_pause.setInterval(TypingPause);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::announce);
}

void FilterBar::buildFields()
{
    m_topic->addItem(tr("All topics"), QString());
    m_stream->addItem(tr("All streams"), QString());
    m_outcome->addItem(tr("Stored and refused"), QString());
    m_outcome->addItem(tr("Stored only"), u"stored"_s);
    m_outcome->addItem(tr("Refused only"), u"refused"_s);
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
    filter.streams = chosenOf(m_stream);
    filter.device = m_device->text().trimmed();
    filter.outcome = m_outcome->currentData().toString();
    filter.text = m_text->text();
    filter.payloadBytes = m_payload->currentData().toInt();
    filter.maxPerSecond = m_limit->currentData().toInt();
    return filter;
}

void FilterBar::setStreams(const QList<protocol::StreamInfo> &streams)
{
    QList<std::pair<QString, QString>> items;
    for (const auto &stream : streams)
        items.append({u"%1 (%2)"_s.arg(stream.title, stream.route), stream.id});
    fill(m_stream, items);
}

void FilterBar::setTopics(const QStringList &topics)
{
    QList<std::pair<QString, QString>> items;
    for (const auto &topic : topics)
        items.append({topic, topic});
    fill(m_topic, items);
}

void FilterBar::showDevice(const QString &device)
{
    clear();
    m_device->setText(device);
    announce();
}

void FilterBar::clear()
{
    for (auto *choice : {m_topic, m_stream, m_outcome})
        choice->setCurrentIndex(0);
    m_device->clear();
    m_text->clear();
}

void FilterBar::startSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::announce()
{
    m_pause.stop();
    emit changed(filter());
}

} // namespace loom
