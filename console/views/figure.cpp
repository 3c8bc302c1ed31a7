// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/figure.h"

#include <QLabel>
#include <QVBoxLayout>

namespace loom {

Figure::Figure(const QString &name, const QString &title, QWidget *parent)
    : QFrame(parent), m_value(new QLabel(this)), m_detail(new QLabel(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
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
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setAccessibleName(title);
    // A grid of figures decides how wide they are, and folds where that would cut their texts.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_detail->setObjectName(QStringLiteral("detail"));
    m_detail->setForegroundRole(QPalette::PlaceholderText);
}

void Figure::show(const QString &value, const QString &detail)
{
    m_value->setText(value);
    m_detail->setText(detail);
}

void Figure::setStale(bool isStale)
{
    m_value->setForegroundRole(isStale ? QPalette::PlaceholderText : QPalette::WindowText);
}

} // namespace loom
