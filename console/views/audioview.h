// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/audiopayload.h"
#include "console/replay/wavfile.h"

#include <QTemporaryDir>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace loom {

class WaveformView;

/// The audio of a message: what it is, its waveform where it is uncompressed, and buttons that play and save it.
class AudioView : public QWidget
{
    Q_OBJECT

public:
    explicit AudioView(QWidget *parent);

    /// Returns false where the message has no audio.
    bool show(const protocol::Event &event);
    /// Writes the audio as it was sent. Says in a window why that fails.
    void saveAs(const QString &file);

private:
    /// Hands the audio to the program with which the desktop opens such files.
    void play();
    void refreshButtons();
    void askForFile();
    void warn(const QString &text);
    /// Says in a window why that fails.
    bool write(const QString &file);
    QString summaryOf(const std::optional<replay::WavFile> &wav) const;

    AudioPayload m_audio;
    std::unique_ptr<QTemporaryDir> m_played; ///< the file that the desktop's program reads; once something was played
    QLabel *m_summary;
    WaveformView *m_waveform;
    QPushButton *m_play;
    QPushButton *m_save;
};

} // namespace loom
