// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/devicepane.h"

#include "console/models/numbers.h"
#include "console/models/visibletext.h"
#include "console/views/sparkline.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace loom {

DevicePane::DevicePane(QWidget *parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_facts(new QLabel(this)),
      m_rate(new RatePlot(this)),
      m_errors(new QTreeWidget(this))
{
    m_name->setObjectName(u"device"_s);
    m_facts->setObjectName(u"facts"_s);
    for (auto *label : {m_name, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_errors->setObjectName(u"errors"_s);
    m_errors->setAccessibleName(tr("Rejected messages of this device since the console connected"));
    m_errors->setToolTip(m_errors->accessibleName());
    m_errors->setRootIsDecorated(false);
    m_errors->setItemDelegate(new VisibleDelegate(m_errors));
    m_errors->setMinimumHeight(60);
    m_errors->setHeaderLabels({tr("Rejected"), tr("Last"), tr("First"), tr("Messages")});
    m_errors->headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    m_errors->header()->setStretchLastSection(false);
    m_errors->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_errors->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *left = new QVBoxLayout;
    left->addWidget(m_name);
    left->addWidget(m_facts);
    left->addWidget(m_rate, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addLayout(left, 1);
    layout->addWidget(m_errors, 1);
}

void DevicePane::show(const DevicesModel &devices, int row)
{
    const auto &device = devices.device(row);
    m_name->setText(visibleText(device.device));
    const QStringList facts{tr("Stored: %1 (%2)").arg(countText(device.stored), bytesText(double(device.bytes))),
                            tr("Rejected: %1").arg(countText(device.rejected)),
                            tr("Last message: %1").arg(momentText(device.lastSeen, devices.time(), m_zone)),
                            tr("Message types: %1").arg(visibleText(device.messageTypes.join(u", "_s)))};
    m_facts->setText(facts.join(u" · "_s));
    m_rate->show(devices.samples(row));
    showErrors(devices.errors(row));
}

void DevicePane::showErrors(const QList<DeviceError> &errors)
{
    m_errors->setVisible(!errors.isEmpty());
    if (m_errors->topLevelItemCount() > errors.size())
        m_errors->clear();
    for (qsizetype i = 0; i < errors.size(); ++i) {
        if (m_errors->topLevelItemCount() <= i)
            (new QTreeWidgetItem(m_errors))->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        const auto &error = errors[errors.size() - 1 - i];
        auto *item = m_errors->topLevelItem(int(i));
        const QStringList texts{error.code, momentText(error.last, error.last, m_zone),
                                momentText(error.first, error.last, m_zone), countText(error.count)};
        for (int column = 0; column < texts.size(); ++column)
            item->setText(column, texts[column]);
    }
}

} // namespace loom
