// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/wavfile.h"

#include "console/replay/wording.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace loom::replay {

namespace {

constexpr int HeadBytes = 12; ///< "RIFF", a size, "WAVE"
constexpr int ChunkHeadBytes = 8;
constexpr int ShortestFormat = 16;

template<typename T>
T numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.constData() + offset);
}

QByteArray sizeBytes(qsizetype size)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(quint32(size), bytes.data());
    return bytes;
}

QByteArray riffChunk(const char *name, const QByteArray &content)
{
    return QByteArray(name) + sizeBytes(content.size()) + content + QByteArray(content.size() % 2, '\0');
}

} // namespace

Result<WavFile, Failure> WavFile::fromBytes(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() < HeadBytes || !bytes.startsWith("RIFF") || bytes.mid(8, 4) != "WAVE")
        return Failure{Wording::tr("%1 is not a WAV file").arg(file)};
    WavFile wav;
    for (qsizetype at = HeadBytes; at + ChunkHeadBytes <= bytes.size();) {
        const auto name = bytes.mid(at, 4);
        const auto size = numberAt<quint32>(bytes, at + 4);
        const auto content = bytes.mid(at + ChunkHeadBytes, size);
        if (name == "fmt ")
            wav.format = content;
        else if (name == "data")
            wav.sound = content;
        at += ChunkHeadBytes + qsizetype(size) + size % 2;
    }
    if (wav.format.size() < ShortestFormat)
        return Failure{Wording::tr("%1 has no \"fmt \" chunk, which describes the encoding").arg(file)};
    wav.channels = numberAt<quint16>(wav.format, 2);
    wav.sampleRate = int(numberAt<quint32>(wav.format, 4));
    if (wav.channels == 0 || wav.sampleRate <= 0 || wav.frameBytes() == 0)
        return Failure{Wording::tr("%1 has no channels, no sample rate or no samples").arg(file)};
    wav.sound.chop(wav.sound.size() % wav.frameBytes());
    if (wav.sound.isEmpty())
        return Failure{Wording::tr("%1 contains no sound").arg(file)};
    return wav;
}

Result<WavFile, Failure> WavFile::load(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return Failure{Wording::tr("%1 cannot be read: %2").arg(file, device.errorString())};
    return fromBytes(device.readAll(), file);
}

int WavFile::frameBytes() const
{
    return numberAt<quint16>(format, 12);
}

qint64 WavFile::durationMs() const
{
    return sound.size() / frameBytes() * 1000 / sampleRate;
}

qint64 WavFile::chunkBytes(int chunkMs) const
{
    return std::max<qint64>(1, qint64(sampleRate) * chunkMs / 1000) * frameBytes();
}

int WavFile::chunkCount(int chunkMs) const
{
    const auto bytes = chunkBytes(chunkMs);
    return int((sound.size() + bytes - 1) / bytes);
}

qint64 WavFile::chunkDurationMs(int index, int chunkMs) const
{
    const auto bytes = std::min<qint64>(chunkBytes(chunkMs), sound.size() - index * chunkBytes(chunkMs));
    return std::max<qint64>(1, bytes / frameBytes() * 1000 / sampleRate);
}

QByteArray WavFile::chunk(int index, int chunkMs) const
{
    const auto bytes = chunkBytes(chunkMs);
    const auto content = "WAVE" + riffChunk("fmt ", format) + riffChunk("data", sound.mid(index * bytes, bytes));
    return riffChunk("RIFF", content);
}

} // namespace loom::replay
