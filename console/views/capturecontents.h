// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"
#include "console/replay/capturescan.h"
#include "console/replay/captureselection.h"

#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace loom {

class CapturePlot;
class NameChoice;

/// What a capture holds, and which part of it is replayed: a time range, topics and devices.
class CaptureContents : public QWidget
{
    Q_OBJECT

public:
    explicit CaptureContents(QWidget *parent);

    /// Shows another capture, all of which is selected.
    void show(const replay::CaptureFacts &facts);
    replay::CaptureSelection selection() const;
    void setZone(TimeZone zone);

signals:
    void selectionChanged();

private:
    QLayout *buildTimes();
    void selectTimes(qint64 from, qint64 until);
    void selectAll();
    void noteChange();
    void showSelection();

    TimeZone m_zone = TimeZone::Local;
    qint64 m_first = 0; ///< milliseconds since the epoch
    qint64 m_end = 0; ///< the first moment after the last message
    CapturePlot *m_plot;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_until;
    QPushButton *m_all;
    NameChoice *m_topics;
    NameChoice *m_devices;
    QLabel *m_selected;
};

} // namespace loom
