// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"
#include "console/replay/recordingscan.h"
#include "console/replay/recordingselection.h"

#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace loom {

class RecordingPlot;
class NameChecklist;

/// Shows the contents of a recording and selects the part to replay: a time range, topics and devices.
class RecordingContents : public QWidget
{
    Q_OBJECT

public:
    explicit RecordingContents(QWidget *parent);

    /// Shows another recording and selects all of it.
    void show(const replay::RecordingFacts &facts);
    replay::RecordingSelection selection() const;
    void setZone(TimeZone zone);

signals:
    void selectionChanged();

private:
    QLayout *buildTimes();
    void selectTimes(qint64 from, qint64 until);
    void selectAll();
    void onChanged();
    void showSelection();

    TimeZone m_zone = TimeZone::Local;
    qint64 m_first = 0; ///< milliseconds since the epoch
    qint64 m_end = 0; ///< 1 ms after the last message
    RecordingPlot *m_plot;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_until;
    QPushButton *m_all;
    NameChecklist *m_topics;
    NameChecklist *m_devices;
    QLabel *m_selected;
};

} // namespace loom
