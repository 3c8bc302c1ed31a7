// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/track.h"

#include <QWidget>

class QCPCurve;
class QCustomPlot;
class QLabel;

namespace loom {

/// Plot of a device's track without a map: metres east and north of its first position, both with the same scale.
class TrackPlot : public QWidget
{
    Q_OBJECT

public:
    TrackPlot(const TrafficModel &traffic, QWidget *parent);

    /// Shows the track of the message's device. Returns false if the message has no position.
    bool show(const protocol::Event &event, qint64 serial);

signals:
    /// Emitted when the user clicks the position of a message.
    void messageChosen(qint64 serial);

protected:
    void changeEvent(QEvent *event) override;

private:
    QCPCurve *addCurve();
    void colour();
    void draw();
    void fitAxes();
    QString summary() const;
    void choose(const QPointF &pixel);

    Track m_track;
    QLabel *m_summary;
    QCustomPlot *m_plot;
    QCPCurve *m_line;
    QCPCurve *m_start;
    QCPCurve *m_end;
    QCPCurve *m_chosen;
    QList<QPointF> m_metres; ///< positions of the track's points
    QRectF m_extent; ///< bounding rectangle of the plot, in metres
};

} // namespace loom
