// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/waveform.h"

#include "console/replay/wavfile.h"
#include "console/replay/wording.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

namespace loom::replay {

namespace {

constexpr quint16 Pcm = 1;
constexpr quint16 FloatingPoint = 3;
constexpr quint16 Extensible = 0xfffe; ///< WAVE_FORMAT_EXTENSIBLE: the first bytes of the subformat have the real tag
constexpr int SubformatOffset = 24;

using ReadSample = double (*)(const char *);

template<typename T>
double wholeSample(const char *bytes)
{
    return qFromLittleEndian<T>(bytes) / (double(std::numeric_limits<T>::max()) + 1);
}

double byteSample(const char *bytes)
{
    return (quint8(*bytes) - 128) / 128.0;
}

double threeByteSample(const char *bytes)
{
    const auto value =
        quint32(quint8(bytes[0])) << 8 | quint32(quint8(bytes[1])) << 16 | quint32(quint8(bytes[2])) << 24;
    return qint32(value) / 2147483648.0;
}

template<typename T>
double floatingSample(const char *bytes)
{
    const double value = qFromLittleEndian<T>(bytes);
    return std::isfinite(value) ? value : 0;
}

/// Returns the function that reads one sample; nullptr for an unsupported encoding.
ReadSample readerOf(const WavFile &wav)
{
    auto tag = qFromLittleEndian<quint16>(wav.format.constData());
    if (tag == Extensible && wav.format.size() >= SubformatOffset + 2)
        tag = qFromLittleEndian<quint16>(wav.format.constData() + SubformatOffset);
    const int bytes = wav.frameBytes() % wav.channels == 0 ? wav.frameBytes() / wav.channels : 0;
    static constexpr struct
    {
        quint16 tag;
        int bytes;
        ReadSample read;
    } readers[] = {{Pcm, 1, byteSample},
                   {Pcm, 2, wholeSample<qint16>},
                   {Pcm, 3, threeByteSample},
                   {Pcm, 4, wholeSample<qint32>},
                   {FloatingPoint, 4, floatingSample<float>},
                   {FloatingPoint, 8, floatingSample<double>}};
    const auto found = std::find_if(std::begin(readers), std::end(readers),
                                    [&](const auto &reader) { return reader.tag == tag && reader.bytes == bytes; });
    return found == std::end(readers) ? nullptr : found->read;
}

} // namespace

Result<Waveform, Failure> Waveform::of(const WavFile &wav, int columns)
{
    const auto read = readerOf(wav);
    if (read == nullptr)
        return Failure{Wording::tr("This WAV file is compressed; its waveform cannot be shown.")};
    const qint64 sampleBytes = wav.frameBytes() / wav.channels;
    const qint64 frames = wav.sound.size() / wav.frameBytes();
    const auto count = std::min<qint64>(std::max(columns, 1), frames);
    Waveform waveform;
    for (qint64 i = 0; i < count; ++i) {
        const auto *at = wav.sound.constData() + frames * i / count * wav.frameBytes();
        const auto *end = wav.sound.constData() + frames * (i + 1) / count * wav.frameBytes();
        Column column{read(at), read(at)};
        for (; at < end; at += sampleBytes) {
            const double sample = read(at);
            column.lowest = std::min(column.lowest, sample);
            column.highest = std::max(column.highest, sample);
        }
        waveform.peak = std::max({waveform.peak, -column.lowest, column.highest});
        waveform.columns << column;
    }
    return waveform;
}

} // namespace loom::replay
