// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/sendbar.h"

#include "console/views/icons.h"
#include "console/views/scheduleform.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int ShortestChunkMs = 20;
constexpr int LongestChunkMs = 60'000;

} // namespace

SendBar::SendBar(QLineEdit *address, QAction *send, QWidget *parent)
    : QWidget(parent),
      m_schedule(new ScheduleForm(this)),
      m_chunkLabel(new QLabel(this)),
      m_chunk(new QSpinBox(this)),
      m_send(new QPushButton(this))
{
    buildChunk();
    buildButton(send);
    auto *label = new QLabel(tr("Serv&ice"), this);
    label->setBuddy(address);
    auto *first = new QHBoxLayout;
    first->addWidget(m_schedule);
    first->addStretch(1);
    first->addWidget(m_chunkLabel);
    first->addWidget(m_chunk);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->addLayout(first, 0, 0, 1, 2);
    grid->addWidget(label, 1, 0);
    grid->addWidget(address, 1, 1);
    grid->addWidget(m_send, 0, 2, 2, 1);
    addAction(send);
}

void SendBar::buildChunk()
{
    m_chunkLabel->setText(tr("Chun&k length"));
    m_chunkLabel->setBuddy(m_chunk);
    m_chunk->setObjectName(u"chunk"_s);
    m_chunk->setToolTip(tr("Length of the audio chunk in each message"));
    m_chunk->setRange(ShortestChunkMs, LongestChunkMs);
    m_chunk->setSingleStep(100);
    m_chunk->setValue(1000);
    m_chunk->setSuffix(tr(" ms"));
    setAudio(false);
}

void SendBar::buildButton(QAction *send)
{
    m_send->setObjectName(u"sendButton"_s);
    m_send->setText(tr("Send"));
    m_send->setIcon(icon("send"));
    m_send->setDefault(true);
    m_send->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_send->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    auto font = m_send->font();
    font.setBold(true);
    m_send->setFont(font);
    connect(m_send, &QPushButton::clicked, send, &QAction::trigger);
    connect(send, &QAction::changed, this, [this, send] {
        m_send->setEnabled(send->isEnabled());
        m_send->setToolTip(send->toolTip());
    });
}

int SendBar::chunkMs() const
{
    return m_chunk->value();
}

void SendBar::setAudio(bool isAudio)
{
    m_chunkLabel->setVisible(isAudio);
    m_chunk->setVisible(isAudio);
}

void SendBar::save(QSettings &settings, const QString &group) const
{
    settings.setValue(group + u"/chunk"_s, m_chunk->value());
    m_schedule->save(settings, group);
}

void SendBar::restore(const QSettings &settings, const QString &group)
{
    m_chunk->setValue(settings.value(group + u"/chunk"_s, m_chunk->value()).toInt());
    m_schedule->restore(settings, group);
}

} // namespace loom
