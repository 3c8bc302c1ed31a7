// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace loom::test {

template<typename T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof value, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

inline QByteArray chunkOf(const char *name, const QByteArray &content)
{
    return QByteArray(name) + littleEndian(quint32(content.size())) + content + QByteArray(content.size() % 2, '\0');
}

/// Returns the "fmt " chunk of PCM with 16 bits per sample.
inline QByteArray pcmFormat(quint16 channels, quint32 sampleRate)
{
    const auto frame = quint16(2 * channels);
    return littleEndian(quint16(1)) + littleEndian(channels) + littleEndian(sampleRate)
           + littleEndian(quint32(frame * sampleRate)) + littleEndian(frame) + littleEndian(quint16(16));
}

inline QByteArray riff(const QByteArray &chunks)
{
    return chunkOf("RIFF", "WAVE" + chunks);
}

/// Returns a WAV file of @p ms milliseconds in which adjacent bytes differ.
inline QByteArray wavBytes(int ms, quint16 channels = 1, quint32 sampleRate = 8000)
{
    QByteArray sound(qsizetype(sampleRate) * ms / 1000 * channels * 2, '\0');
    for (qsizetype i = 0; i < sound.size(); ++i)
        sound[i] = char(i % 251);
    return riff(chunkOf("fmt ", pcmFormat(channels, sampleRate)) + chunkOf("data", sound));
}

} // namespace loom::test
