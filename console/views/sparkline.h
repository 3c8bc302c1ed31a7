// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/visibledelegate.h"

#include <QList>
#include <QWidget>

namespace loom {

/// The values as a line that fills @p area, from 0 to @p highest. Where a value is not a number the line has a gap.
void paintSparkline(QPainter &painter, const QRectF &area, const QList<float> &values, float highest);
float highestOf(const QList<float> &values);

/// Draws a cell whose role @p samplesRole has a QList<float>, each cell with its own scale.
class SparklineDelegate : public VisibleDelegate
{
    Q_OBJECT

public:
    SparklineDelegate(int samplesRole, QObject *parent) : VisibleDelegate(parent), m_samplesRole(samplesRole) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_samplesRole;
};

/// The samples of a RateHistory with their scale: the highest rate above, and the time below.
class RatePlot : public QWidget
{
    Q_OBJECT

public:
    explicit RatePlot(QWidget *parent);

    void show(const QList<float> &samples);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<float> m_samples;
};

} // namespace loom
