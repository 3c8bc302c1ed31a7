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

/// Shows the audio of a message: format, waveform if it is uncompressed, and buttons to play and save it.
class AudioView : public QWidget
{
    Q_OBJECT

public:
    explicit AudioView(QWidget *parent);

    /// Returns false if the message has no audio.
    bool show(const protocol::Event &event);
    /// Saves the audio unchanged. Shows a message box on failure.
    void saveAs(const QString &file);

private:
    /// Opens the audio in the desktop's default program for its format.
    void play();
    void refreshButtons();
    void askForFile();
    void warn(const QString &text);
    /// Shows a message box on failure.
    bool write(const QString &file);
    QString summaryOf(const std::optional<replay::WavFile> &wav) const;

    AudioPayload m_audio;
    std::unique_ptr<QTemporaryDir>
        m_played; ///< contains the file that the desktop's program plays; created on first use
    QLabel *m_summary;
    WaveformView *m_waveform;
    QPushButton *m_play;
    QPushButton *m_save;
};

} // namespace loom
