// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/visibledelegate.h"

#include <QList>
#include <QWidget>

namespace loom {

/// Draws the values as a line that fills @p area, from 0 to @p highest. NaN is a gap in the line.
void paintSparkline(QPainter &painter, const QRectF &area, const QList<float> &values, float highest);
float highestOf(const QList<float> &values);

/// Draws cells whose role @p samplesRole is a QList<float> as lines. Each cell has its own scale.
class SparklineDelegate : public VisibleDelegate
{
    Q_OBJECT

public:
    SparklineDelegate(int samplesRole, QObject *parent) : VisibleDelegate(parent), m_samplesRole(samplesRole) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_samplesRole;
};

/// Plot of the samples of a RateHistory with the maximum rate and the time range as labels.
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
