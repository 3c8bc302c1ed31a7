// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/recordingcontents.h"

#include "console/models/numbers.h"
#include "console/views/editzone.h"
#include "console/views/namechecklist.h"
#include "console/views/recordingplot.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QString countOf(const replay::NameCounts &counts)
{
    const auto count = countText(counts.names());
    //: A number of topics or devices
    return counts.isComplete() ? count : RecordingContents::tr("more than %1").arg(count);
}

qint64 momentOf(const QDateTimeEdit &field)
{
    return field.dateTime().toMSecsSinceEpoch();
}

} // namespace

RecordingContents::RecordingContents(QWidget *parent)
    : QWidget(parent),
      m_plot(new RecordingPlot(this)),
      m_from(new QDateTimeEdit(this)),
      m_until(new QDateTimeEdit(this)),
      m_all(new QPushButton(tr("Select all"), this)),
      //: Messages without a Kafka topic
      m_topics(new NameChecklist(u"recordingTopics"_s, tr("(rejected, no topic)"), this)),
      m_devices(new NameChecklist(u"recordingDevices"_s, QString(), this)),
      m_selected(new QLabel(this))
{
    auto *left = new QVBoxLayout;
    left->addWidget(m_plot, 1);
    left->addLayout(buildTimes());
    auto *panes = new QHBoxLayout;
    panes->addLayout(left, 5);
    panes->addWidget(m_topics, 2);
    panes->addWidget(m_devices, 2);
    m_selected->setObjectName(u"selected"_s);
    m_selected->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(panes, 1);
    auto *last = new QHBoxLayout;
    last->addWidget(m_selected, 1);
    last->addWidget(m_all);
    layout->addLayout(last);
    for (auto *choice : {m_topics, m_devices})
        connect(choice, &NameChecklist::changed, this, &RecordingContents::onChanged);
    for (auto *field : {m_from, m_until})
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &RecordingContents::onChanged);
    connect(m_plot, &RecordingPlot::dragged, this, &RecordingContents::selectTimes);
    connect(m_plot, &RecordingPlot::cleared, this, [this] { selectTimes(m_first, m_end); });
    connect(m_all, &QPushButton::clicked, this, &RecordingContents::selectAll);
    show(replay::RecordingFacts());
}

QLayout *RecordingContents::buildTimes()
{
    m_from->setObjectName(u"replayFrom"_s);
    m_until->setObjectName(u"replayUntil"_s);
    m_all->setObjectName(u"selectAll"_s);
    m_all->setToolTip(tr("Selects the whole time range, all topics and all devices"));
    auto *fromLabel = new QLabel(tr("From"), this);
    auto *untilLabel = new QLabel(tr("until"), this);
    fromLabel->setBuddy(m_from);
    untilLabel->setBuddy(m_until);
    auto *row = new QHBoxLayout;
    for (auto *widget : std::initializer_list<QWidget *>{fromLabel, m_from, untilLabel, m_until})
        row->addWidget(widget);
    row->addStretch(1);
    for (auto *field : {m_from, m_until})
        field->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    return row;
}

void RecordingContents::show(const replay::RecordingFacts &facts)
{
    m_first = facts.firstTime.value_or(0);
    m_end = facts.lastTime ? *facts.lastTime + 1 : m_first;
    //: A title; %1 is the number of topics or devices
    m_topics->list(tr("Topics: %1").arg(countOf(facts.topics)), facts.topics);
    //: A title; %1 is the number of topics or devices
    m_devices->list(tr("Devices: %1").arg(countOf(facts.devices)), facts.devices);
    m_plot->show(facts);
    setEnabled(facts.messages > 0);
    for (auto *field : {m_from, m_until})
        field->setSpecialValueText(facts.messages > 0 ? QString() : u"–"_s);
    setZone(m_zone);
    selectTimes(m_first, m_end);
}

void RecordingContents::setZone(TimeZone zone)
{
    const auto selected = selection();
    m_zone = zone;
    m_plot->setZone(zone);
    for (auto *field : {m_from, m_until}) {
        const QSignalBlocker blocker(field);
        showIn(*field, zone);
        const auto first = QDateTime::fromMSecsSinceEpoch(m_first);
        const auto end = QDateTime::fromMSecsSinceEpoch(m_end);
        field->setDateTimeRange(zone == TimeZone::Utc ? first.toUTC() : first,
                                zone == TimeZone::Utc ? end.toUTC() : end);
    }
    selectTimes(selected.from.value_or(m_first), selected.until.value_or(m_end));
}

void RecordingContents::selectTimes(qint64 from, qint64 until)
{
    const QList<std::pair<QDateTimeEdit *, qint64>> times{{m_from, std::clamp(from, m_first, m_end)},
                                                          {m_until, std::clamp(until, m_first, m_end)}};
    for (const auto &[field, time] : times) {
        const QSignalBlocker blocker(field);
        const auto moment = QDateTime::fromMSecsSinceEpoch(time);
        field->setDateTime(m_zone == TimeZone::Utc ? moment.toUTC() : moment);
    }
    onChanged();
}

void RecordingContents::selectAll()
{
    m_topics->uncheckAll();
    m_devices->uncheckAll();
    selectTimes(m_first, m_end);
}

replay::RecordingSelection RecordingContents::selection() const
{
    replay::RecordingSelection selection;
    if (momentOf(*m_from) > m_first)
        selection.from = momentOf(*m_from);
    if (momentOf(*m_until) < m_end)
        selection.until = momentOf(*m_until);
    selection.topics = m_topics->checked();
    selection.devices = m_devices->checked();
    return selection;
}

void RecordingContents::onChanged()
{
    m_plot->showRange(momentOf(*m_from), momentOf(*m_until));
    showSelection();
    emit selectionChanged();
}

void RecordingContents::showSelection()
{
    const auto selected = selection();
    m_all->setEnabled(!selected.isAll());
    if (m_end == m_first)
        return m_selected->setText(tr("Open a recording to see its contents."));
    if (selected.isAll())
        return m_selected->setText(
            tr("The whole recording is replayed. To replay a part of it, drag over a time range in the plot, or "
               "check topics or devices."));
    QStringList parts;
    if (selected.from || selected.until)
        //: %1 is a duration
        parts << tr("a time range of %1").arg(durationText(momentOf(*m_until) - momentOf(*m_from)));
    if (!selected.topics.isEmpty())
        parts << tr("topics: %1").arg(countText(selected.topics.size()));
    if (!selected.devices.isEmpty())
        parts << tr("devices: %1").arg(countText(selected.devices.size()));
    //: %1 is a list such as “a time range of 12 s, topics: 2”
    m_selected->setText(tr("Only a part of the recording is replayed: %1").arg(parts.join(u", "_s)));
}

} // namespace loom
