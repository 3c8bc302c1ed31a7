// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/stattile.h"

#include "console/views/colors.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace loom {

StatTile::StatTile(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent), m_value(new QLabel(this)), m_detail(new QLabel(this))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(2);
    layout->addWidget(new QLabel(title, this));
    layout->addWidget(m_value);
    layout->addWidget(m_detail);

    auto large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_value->setFont(large);
    m_value->setObjectName(u"value"_s);
    m_value->setAccessibleName(title);
    // The grid of tiles determines the width, and uses fewer columns if texts would be truncated.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_detail->setObjectName(u"detail"_s);
    m_detail->setForegroundRole(QPalette::PlaceholderText);
}

void StatTile::show(const QString &value, const QString &detail)
{
    m_value->setText(value);
    m_detail->setText(detail);
}

void StatTile::setStale(bool isStale)
{
    m_isStale = isStale;
    refreshColor();
}

void StatTile::setWarning(bool isWarning)
{
    m_isWarning = isWarning;
    refreshColor();
}

void StatTile::refreshColor()
{
    m_value->setForegroundRole(m_isStale ? QPalette::PlaceholderText : QPalette::WindowText);
    auto colors = palette();
    if (m_isWarning)
        colors.setColor(QPalette::WindowText, warningColor(palette()));
    m_value->setPalette(colors);
}

void StatTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshColor();
    QWidget::changeEvent(event);
}

void StatTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(edgeColor(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace loom
