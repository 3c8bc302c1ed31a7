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

/// Row with the schedule, the service's address and the Send button.
class SendBar : public QWidget
{
    Q_OBJECT

public:
    /// The button triggers @p send and follows its state. The bar takes ownership of @p address.
    SendBar(QLineEdit *address, QAction *send, QWidget *parent);

    const ScheduleForm &schedule() const { return *m_schedule; }
    /// Length of an audio chunk in milliseconds.
    int chunkMs() const;
    /// Shows the chunk length for audio payloads.
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
