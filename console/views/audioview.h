// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/audiopayload.h"
#include "console/replay/wavfile.h"
#include "console/views/audioplayer.h"

#include <QWidget>

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
    void togglePlaying();
    void refreshButtons();
    void askForFile();
    void warn(const QString &text);
    QString summaryOf(const std::optional<replay::WavFile> &wav) const;

    AudioPayload m_audio;
    AudioPlayer m_player;
    QLabel *m_summary;
    WaveformView *m_waveform;
    QPushButton *m_play;
    QPushButton *m_save;
};

} // namespace loom
