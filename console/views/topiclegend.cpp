// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/topiclegend.h"

#include <QHeaderView>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace loom {

namespace {

constexpr QSize SampleSize(22, 12);

QIcon sampleOf(QPen pen)
{
    QPixmap pixmap(SampleSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    pen.setWidthF(3);
    painter.setPen(pen);
    painter.drawLine(1, SampleSize.height() / 2, SampleSize.width() - 1, SampleSize.height() / 2);
    return QIcon(pixmap);
}

} // namespace

TopicLegend::TopicLegend(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"legend"_s);
    setAccessibleName(tr("Topics; Space switches a line on and off"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    setIconSize(SampleSize);
    setHeaderLabels({tr("Topic"), tr("Now")});
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Fixed);
    header()->resizeSection(1, fontMetrics().horizontalAdvance(u"8,888.8 MB/s"_s) + 12);
    connect(this, &QTreeWidget::itemChanged, this, &TopicLegend::takeCheck);
}

void TopicLegend::addTopic(const QString &topic, const QPen &pen)
{
    const QSignalBlocker blocker(this);
    auto *item = new QTreeWidgetItem(this, {topic});
    item->setIcon(0, sampleOf(pen));
    item->setToolTip(0, topic);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setCheckState(0, isShown(topic) ? Qt::Checked : Qt::Unchecked);
}

void TopicLegend::takeCheck(QTreeWidgetItem *item)
{
    const bool isChecked = item->checkState(0) == Qt::Checked;
    if (isChecked)
        m_hidden.remove(item->text(0));
    else
        m_hidden.insert(item->text(0));
    emit shownChanged(indexOfTopLevelItem(item), isChecked);
}

void TopicLegend::showValues(const QString &title, const std::function<QString(const QString &topic)> &valueOf)
{
    const QSignalBlocker blocker(this);
    headerItem()->setText(1, title);
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setText(1, valueOf(topLevelItem(i)->text(0)));
    viewport()->update();
}

} // namespace loom
