// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"
#include "console/replay/recordingscan.h"

#include <QSharedPointer>
#include <QWidget>

class QCPAxisTickerDateTime;
class QCPBars;
class QCPItemRect;
class QCustomPlot;

namespace loom {

/// Plot of the message rate of a recording over time, with its gaps. The user selects a time range by dragging; the
/// rest is greyed out.
class RecordingPlot : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingPlot(QWidget *parent);

    void show(const replay::RecordingFacts &facts);
    /// Times are in ms since the epoch.
    void showRange(qint64 from, qint64 until);
    void setZone(TimeZone zone);

signals:
    /// Emitted when the user has dragged over a range. Times are in ms since the epoch.
    void dragged(qint64 from, qint64 until);
    /// Emitted when the user double-clicks, which clears the selection.
    void cleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildPlot();
    void applyPalette();
    QCPItemRect *addArea();
    static void place(QCPItemRect &area, double from, double until);

    QCustomPlot *m_plot;
    QCPBars *m_stored = nullptr;
    QCPBars *m_rejected = nullptr;
    QCPItemRect *m_before = nullptr;
    QCPItemRect *m_after = nullptr;
    QList<QCPItemRect *> m_gaps;
    QSharedPointer<QCPAxisTickerDateTime> m_ticker;
};

} // namespace loom
