// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QSpinBox;

namespace loom {

class ScheduleForm;

/// How often a payload is sent and to which service, with the button that sends it.
class SendBar : public QWidget
{
    Q_OBJECT

public:
    /// The button triggers @p send and follows its state. @p address becomes part of the bar.
    SendBar(QLineEdit *address, QAction *send, QWidget *parent);

    const ScheduleForm &schedule() const { return *m_schedule; }
    /// Of a recording, milliseconds.
    int chunkMs() const;
    /// Whether the length of chunks matters.
    void setAudio(bool isAudio);

    void save(QSettings &settings, const QString &group) const;
    void restore(const QSettings &settings, const QString &group);

private:
    void buildChunk();
    void buildButton(QAction *send);

    ScheduleForm *m_schedule;
    QLabel *m_chunkLabel;
    QSpinBox *m_chunk;
    QPushButton *m_send;
};

} // namespace loom
