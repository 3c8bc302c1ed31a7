// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/replayform.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

using Pace = replay::Schedule::Pace;

constexpr int MostPasses = 1'000'000;
constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr int AsRecorded = 99; ///< spin box value for the recorded status: one below the lowest HTTP status
constexpr int HighestStatus = 599;

template<typename T>
T *named(T *field, const QString &name, const QString &title)
{
    field->setObjectName(name);
    field->setAccessibleName(title);
    field->setToolTip(title);
    return field;
}

} // namespace

ReplayForm::ReplayForm(QWidget *parent)
    : QWidget(parent),
      m_pace(named(new QComboBox(this), u"pace"_s, tr("Timing of the messages"))),
      m_speed(named(new QDoubleSpinBox(this), u"speed"_s, tr("Speed factor, 0.1 to 100"))),
      m_longestPause(
          named(new QComboBox(this), u"longestPause"_s, tr("Longer pauses in the recording are shortened to this"))),
      m_rate(named(new QDoubleSpinBox(this), u"rate"_s, tr("Messages per second"))),
      m_passes(named(new QSpinBox(this), u"passes"_s, tr("Number of passes through the recording"))),
      m_names(named(new QLineEdit(this), u"names"_s,
                    tr("New names for devices: {device} stands for the old name, {n} for a number"))),
      m_timestamps(named(new QComboBox(this), u"timestamps"_s, tr("Timestamps in messages"))),
      m_messageIds(named(new QComboBox(this), u"messageIds"_s, tr("Message IDs"))),
      m_expected(named(new QSpinBox(this), u"replayStatus"_s, tr("Expected status of each response")))
{
    buildTiming();
    buildChanges();
    auto *timing = new QHBoxLayout;
    for (auto *field : std::initializer_list<QWidget *>{m_pace, m_speed, m_longestPause, m_rate, m_passes})
        timing->addWidget(field);
    timing->addStretch(1);
    auto *names = new QHBoxLayout;
    auto *label = new QLabel(tr("Rename &devices"), this);
    label->setBuddy(m_names);
    names->addWidget(label);
    names->addWidget(m_names, 1);
    auto *changes = new QHBoxLayout;
    auto *expectedLabel = new QLabel(tr("E&xpected status"), this);
    expectedLabel->setBuddy(m_expected);
    changes->addWidget(m_timestamps);
    changes->addWidget(m_messageIds);
    changes->addStretch(1);
    changes->addWidget(expectedLabel);
    changes->addWidget(m_expected);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(timing);
    layout->addLayout(names);
    layout->addLayout(changes);
    connect(m_pace, &QComboBox::currentIndexChanged, this, &ReplayForm::refresh);
    refresh();
}

void ReplayForm::buildTiming()
{
    m_pace->addItem(tr("Original timing"), int(Pace::Original));
    m_pace->addItem(tr("As fast as possible"), int(Pace::Fast));
    m_pace->addItem(tr("At a fixed rate"), int(Pace::Rate));
    m_speed->setRange(replay::Schedule::SlowestSpeed, replay::Schedule::FastestSpeed);
    m_speed->setDecimals(1);
    m_speed->setValue(1);
    m_speed->setPrefix(u"× "_s);
    for (const int seconds : {1, 10})
        //: Seconds: longer pauses between messages are shortened to them
        m_longestPause->addItem(tr("Pauses: up to %1 s").arg(seconds), seconds * Second);
    for (const int minutes : {1, 10})
        //: Minutes: longer pauses between messages are shortened to them
        m_longestPause->addItem(tr("Pauses: up to %1 min").arg(minutes), minutes * Minute);
    for (const int hours : {1, 12})
        //: Hours: longer pauses between messages are shortened to them
        m_longestPause->addItem(tr("Pauses: up to %1 h").arg(hours), hours * Hour);
    m_longestPause->setCurrentIndex(m_longestPause->findData(replay::RecordingOptions().longestPauseMs));
    m_rate->setRange(0.1, replay::Schedule::HighestRate);
    m_rate->setDecimals(1);
    m_rate->setValue(100);
    //: After a number of messages
    m_rate->setSuffix(tr(" per second"));
    m_passes->setRange(0, MostPasses);
    m_passes->setSpecialValueText(tr("Until stopped"));
    m_passes->setValue(1);
    //: Before a number: passes through the recording
    m_passes->setPrefix(tr("Passes: "));
}

void ReplayForm::buildChanges()
{
    m_names->setPlaceholderText(tr("Empty keeps the names; test-{device} or device-{n} gives new ones"));
    m_names->setClearButtonEnabled(true);
    m_timestamps->addItems({tr("Timestamps moved to now"), tr("Timestamps as recorded")});
    m_messageIds->addItems({tr("New message IDs"), tr("Message IDs as recorded")});
    m_expected->setRange(AsRecorded, HighestStatus);
    m_expected->setSpecialValueText(tr("as recorded"));
}

void ReplayForm::refresh()
{
    const auto pace = Pace(m_pace->currentData().toInt());
    m_speed->setVisible(pace == Pace::Original);
    m_longestPause->setVisible(pace == Pace::Original);
    m_rate->setVisible(pace == Pace::Rate);
}

replay::Schedule ReplayForm::schedule() const
{
    replay::Schedule schedule;
    schedule.pace = Pace(m_pace->currentData().toInt());
    schedule.speed = m_speed->value();
    schedule.perSecond = m_rate->value();
    schedule.passes = m_passes->value();
    return schedule;
}

Result<replay::RecordingOptions, Failure> ReplayForm::options() const
{
    replay::RecordingOptions options;
    options.moveTimestamps = m_timestamps->currentIndex() == 0;
    options.renewMessageIds = m_messageIds->currentIndex() == 0;
    options.longestPauseMs = m_longestPause->currentData().toLongLong();
    if (const auto pattern = m_names->text().trimmed(); !pattern.isEmpty()) {
        auto names = replay::DeviceNames::parse(pattern);
        if (!names)
            return names.error();
        options.names = *std::move(names);
    }
    return options;
}

std::optional<int> ReplayForm::expectedStatus() const
{
    return m_expected->value() == AsRecorded ? std::nullopt : std::optional(m_expected->value());
}

void ReplayForm::save(QSettings &settings, const QString &group) const
{
    settings.setValue(group + u"/pace"_s, m_pace->currentData());
    settings.setValue(group + u"/speed"_s, m_speed->value());
    settings.setValue(group + u"/longestPause"_s, m_longestPause->currentData());
    settings.setValue(group + u"/rate"_s, m_rate->value());
    settings.setValue(group + u"/passes"_s, m_passes->value());
    settings.setValue(group + u"/names"_s, m_names->text());
    settings.setValue(group + u"/timestamps"_s, m_timestamps->currentIndex());
    settings.setValue(group + u"/messageIds"_s, m_messageIds->currentIndex());
    settings.setValue(group + u"/expectedStatus"_s, m_expected->value());
}

void ReplayForm::restore(const QSettings &settings, const QString &group)
{
    m_pace->setCurrentIndex(std::max(0, m_pace->findData(settings.value(group + u"/pace"_s, int(Pace::Original)))));
    m_speed->setValue(settings.value(group + u"/speed"_s, m_speed->value()).toDouble());
    if (const int row = m_longestPause->findData(settings.value(group + u"/longestPause"_s).toLongLong()); row >= 0)
        m_longestPause->setCurrentIndex(row);
    m_rate->setValue(settings.value(group + u"/rate"_s, m_rate->value()).toDouble());
    m_passes->setValue(settings.value(group + u"/passes"_s, m_passes->value()).toInt());
    m_names->setText(settings.value(group + u"/names"_s).toString());
    m_timestamps->setCurrentIndex(settings.value(group + u"/timestamps"_s).toInt() == 1 ? 1 : 0);
    m_messageIds->setCurrentIndex(settings.value(group + u"/messageIds"_s).toInt() == 1 ? 1 : 0);
    m_expected->setValue(settings.value(group + u"/expectedStatus"_s, AsRecorded).toInt());
}

} // namespace loom
