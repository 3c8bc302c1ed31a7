// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/scheduleform.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int MostTimes = 10'000'000;
constexpr int MostSeconds = 24 * 60 * 60;
constexpr int MostDevices = 10'000;

} // namespace

ScheduleForm::ScheduleForm(QWidget *parent)
    : QWidget(parent),
      m_choice(new QComboBox(this)),
      m_times(new QSpinBox(this)),
      m_rate(new QDoubleSpinBox(this)),
      //: Between a rate and a number of seconds
      m_for(new QLabel(tr("for"), this)),
      m_seconds(new QSpinBox(this)),
      m_devices(new QSpinBox(this))
{
    buildControls();
    auto *oftenLabel = new QLabel(tr("Ho&w often"), this);
    oftenLabel->setBuddy(m_choice);
    //: After “for … s”: a number of devices that send the payload
    auto *devicesLabel = new QLabel(tr("&devices"), this);
    devicesLabel->setBuddy(m_devices);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (auto *widget : std::initializer_list<QWidget *>{oftenLabel, m_choice, m_times, m_rate, m_for, m_seconds,
                                                         devicesLabel, m_devices})
        row->addWidget(widget);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ScheduleForm::showChoice);
    showChoice();
}

void ScheduleForm::buildControls()
{
    m_choice->setObjectName(u"howOften"_s);
    m_choice->addItems({tr("Once"), tr("Several times"), tr("At a rate")});
    m_times->setObjectName(u"times"_s);
    m_times->setAccessibleName(tr("Number of times"));
    m_times->setRange(1, MostTimes);
    m_times->setValue(100);
    //: After a number
    m_times->setSuffix(tr(" times"));
    m_rate->setObjectName(u"rate"_s);
    m_rate->setAccessibleName(tr("Messages per second"));
    m_rate->setRange(0.01, replay::Schedule::HighestRate);
    m_rate->setValue(10);
    //: After a number of messages
    m_rate->setSuffix(tr(" per second"));
    m_seconds->setObjectName(u"seconds"_s);
    m_seconds->setAccessibleName(tr("Duration in seconds"));
    m_seconds->setRange(1, MostSeconds);
    m_seconds->setValue(10);
    //: Seconds, after a number
    m_seconds->setSuffix(tr(" s"));
    m_devices->setObjectName(u"devices"_s);
    m_devices->setRange(0, MostDevices);
    //: Value of the field “devices”: the device that the payload names
    m_devices->setSpecialValueText(tr("as in payload"));
    m_devices->setToolTip(tr("Number of devices that send each payload: the device name in it gets a number"));
}

void ScheduleForm::showChoice()
{
    const int choice = m_choice->currentIndex();
    m_times->setVisible(choice == Times);
    for (auto *widget : std::initializer_list<QWidget *>{m_rate, m_for, m_seconds})
        widget->setVisible(choice == Rate);
}

replay::Schedule ScheduleForm::schedule() const
{
    replay::Schedule schedule;
    if (m_choice->currentIndex() == Times)
        schedule.passes = m_times->value();
    if (m_choice->currentIndex() == Rate) {
        schedule.pace = replay::Schedule::Pace::Rate;
        schedule.perSecond = m_rate->value();
        schedule.durationMs = qint64(m_seconds->value()) * 1000;
        schedule.passes = 0;
    }
    return schedule;
}

int ScheduleForm::devices() const
{
    return m_devices->value();
}

void ScheduleForm::save(QSettings &settings, const QString &group) const
{
    settings.setValue(group + u"/howOften"_s, m_choice->currentIndex());
    settings.setValue(group + u"/times"_s, m_times->value());
    settings.setValue(group + u"/rate"_s, m_rate->value());
    settings.setValue(group + u"/seconds"_s, m_seconds->value());
    settings.setValue(group + u"/devices"_s, m_devices->value());
}

void ScheduleForm::restore(const QSettings &settings, const QString &group)
{
    m_choice->setCurrentIndex(settings.value(group + u"/howOften"_s, 0).toInt());
    m_times->setValue(settings.value(group + u"/times"_s, m_times->value()).toInt());
    m_rate->setValue(settings.value(group + u"/rate"_s, m_rate->value()).toDouble());
    m_seconds->setValue(settings.value(group + u"/seconds"_s, m_seconds->value()).toInt());
    m_devices->setValue(settings.value(group + u"/devices"_s, 0).toInt());
}

} // namespace loom
