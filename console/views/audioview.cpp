// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/audioview.h"

#include "console/models/numbers.h"
#include "console/models/visibletext.h"
#include "console/views/waveformview.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Returns "70 % (−3.1 dB)", relative to full scale.
QString peakText(double peak)
{
    const QLocale locale;
    auto share = AudioView::tr("%1 %").arg(locale.toString(peak * 100, 'f', 0));
    if (peak <= 0)
        return share;
    const double tenths = std::round(200 * std::log10(peak)) + 0.0; // adding 0 avoids "-0.0"
    return u"%1 (%2 dB)"_s.arg(share, locale.toString(tenths / 10, 'f', 1));
}

QStringList factsOf(int sampleRate, int channels, qint64 durationMs)
{
    QStringList facts;
    if (sampleRate > 0)
        facts << AudioView::tr("%1 Hz").arg(countText(sampleRate));
    if (channels > 0)
        facts << AudioView::tr("%Ln channels", nullptr, channels);
    if (durationMs > 0)
        facts << millisecondsText(double(durationMs));
    return facts;
}

/// Returns true for audio file name extensions. Other files are not opened, since a rejected message may name any
/// format and the desktop might execute the file.
bool isSound(const QString &format)
{
    static const QStringList sounds{u"wav"_s, u"mp3"_s, u"flac"_s, u"aac"_s};
    return sounds.contains(format);
}

/// Returns the file name extension.
QString suffixOf(const QString &format)
{
    return isSound(format) ? format : u"bin"_s;
}

} // namespace

AudioView::AudioView(QWidget *parent)
    : QWidget(parent),
      m_summary(new QLabel(this)),
      m_waveform(new WaveformView(this)),
      m_play(new QPushButton(tr("Play"), this)),
      m_save(new QPushButton(tr("Save audio…"), this))
{
    m_summary->setObjectName(u"audioSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_play->setObjectName(u"playAudio"_s);
    m_play->setToolTip(tr("Opens the audio in this desktop's default program for such files"));
    m_save->setObjectName(u"saveAudio"_s);
    m_save->setToolTip(tr("Saves the audio to a file, unchanged"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_play);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_summary);
    layout->addWidget(m_waveform, 1);
    layout->addLayout(buttons);
    connect(m_play, &QPushButton::clicked, this, &AudioView::play);
    connect(m_save, &QPushButton::clicked, this, &AudioView::askForFile);
    refreshButtons();
}

bool AudioView::show(const protocol::Event &event)
{
    const auto audio = audioOf(event);
    m_audio = audio.value_or(AudioPayload());
    std::optional<replay::WavFile> wav;
    if (m_audio.format == u"wav"_s && !m_audio.sound.isEmpty()) {
        if (auto read = replay::WavFile::fromBytes(m_audio.sound, tr("The audio")))
            wav = *std::move(read);
    }
    m_waveform->show(wav);
    m_summary->setText(summaryOf(wav));
    refreshButtons();
    return audio.has_value();
}

QString AudioView::summaryOf(const std::optional<replay::WavFile> &wav) const
{
    if (m_audio.state == AudioPayload::State::Cut)
        return tr("The service sent only the beginning of this message. To see the audio of further messages, choose "
                  "a larger payload limit in the filter above.");
    if (m_audio.state == AudioPayload::State::Invalid)
        return tr("The audio is not valid base64.");
    QStringList parts{visibleText(m_audio.format.toUpper())};
    if (!wav) {
        parts << factsOf(m_audio.sampleRate, m_audio.channels, m_audio.durationMs)
              << bytesText(double(m_audio.sound.size()))
              << (m_audio.format == u"wav"_s ? tr("This is not a WAV file with audio data.")
                                             : tr("The waveform of this format cannot be shown."));
        return parts.join(u" · "_s);
    }
    parts << factsOf(wav->sampleRate, wav->channels, wav->durationMs());
    if (const auto waveform = replay::Waveform::of(*wav, 1))
        //: The loudest sample; %1 is a percentage of full scale
        parts << tr("peak %1").arg(peakText(waveform->peak));
    else
        parts << waveform.error().message;
    return parts.join(u" · "_s);
}

void AudioView::refreshButtons()
{
    const bool isWhole = !m_audio.sound.isEmpty();
    m_play->setEnabled(isWhole && isSound(m_audio.format));
    m_save->setEnabled(isWhole);
}

void AudioView::play()
{
    m_played = std::make_unique<QTemporaryDir>();
    const auto file = m_played->filePath(u"audio."_s + m_audio.format);
    if (write(file) && !QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        warn(tr("This desktop has no program for %1 files. Save the audio, and open it with a program of your choice.")
                 .arg(m_audio.format.toUpper()));
}

void AudioView::askForFile()
{
    const auto name = u"audio."_s + suffixOf(m_audio.format);
    if (const auto file = QFileDialog::getSaveFileName(this, tr("Save the audio"), name); !file.isEmpty())
        saveAs(file);
}

void AudioView::saveAs(const QString &file)
{
    write(file);
}

bool AudioView::write(const QString &file)
{
    QSaveFile target(file);
    const bool isWritten =
        target.open(QIODevice::WriteOnly) && target.write(m_audio.sound) == m_audio.sound.size() && target.commit();
    if (!isWritten)
        //: %1 is a file, %2 is the system's reason
        warn(tr("%1 cannot be written: %2").arg(file, target.errorString()));
    return isWritten;
}

void AudioView::warn(const QString &text)
{
    auto *message = new QMessageBox(QMessageBox::Warning, tr("Audio"), text, QMessageBox::Ok, this);
    message->setObjectName(u"audioFailed"_s);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

} // namespace loom
