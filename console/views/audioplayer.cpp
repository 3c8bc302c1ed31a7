// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/audioplayer.h"

#ifdef LOOM_HAS_MULTIMEDIA
#include <QAudioOutput>
#include <QBuffer>
#include <QMediaPlayer>
#include <QUrl>
#endif

namespace loom {

#ifdef LOOM_HAS_MULTIMEDIA
struct AudioPlayer::Backend
{
    QBuffer sound;
    QAudioOutput output;
    QMediaPlayer player;
};

bool AudioPlayer::canPlay()
{
    return true;
}

void AudioPlayer::play(const QByteArray &sound, const QString &format)
{
    stop();
    if (!m_backend) {
        m_backend = std::make_unique<Backend>();
        auto *player = &m_backend->player;
        player->setAudioOutput(&m_backend->output);
        connect(player, &QMediaPlayer::playbackStateChanged, this, &AudioPlayer::stateChanged);
        connect(player, &QMediaPlayer::errorOccurred, this,
                [this](QMediaPlayer::Error, const QString &reason) { emit failed(reason); });
    }
    m_backend->sound.setData(sound);
    m_backend->sound.open(QIODevice::ReadOnly);
    m_backend->player.setSourceDevice(&m_backend->sound, QUrl(QStringLiteral("audio.") + format));
    m_backend->player.play();
}

void AudioPlayer::stop()
{
    if (!m_backend)
        return;
    m_backend->player.stop();
    m_backend->player.setSourceDevice(nullptr);
    m_backend->sound.close();
}

bool AudioPlayer::isPlaying() const
{
    return m_backend && m_backend->player.playbackState() == QMediaPlayer::PlayingState;
}
#else
struct AudioPlayer::Backend
{
};

bool AudioPlayer::canPlay()
{
    return false;
}

void AudioPlayer::play(const QByteArray &, const QString &) {}

void AudioPlayer::stop() {}

bool AudioPlayer::isPlaying() const
{
    return false;
}
#endif

AudioPlayer::AudioPlayer(QObject *parent) : QObject(parent) {}

AudioPlayer::~AudioPlayer() = default;

} // namespace loom
