// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace loom {

/// Plays the audio of a message on this computer's speakers. Qt Multimedia enters here; a build without it cannot play.
class AudioPlayer : public QObject
{
    Q_OBJECT

public:
    explicit AudioPlayer(QObject *parent);
    ~AudioPlayer() override;

    static bool canPlay();

    /// @p sound is a file's content, @p format the end of its name: "wav".
    void play(const QByteArray &sound, const QString &format);
    void stop();
    bool isPlaying() const;

signals:
    void stateChanged();
    /// @p reason is a sentence of Qt Multimedia.
    void failed(const QString &reason);

private:
    struct Backend;
    std::unique_ptr<Backend> m_backend; ///< once something was played
};

} // namespace loom
