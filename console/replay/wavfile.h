// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QString>

namespace loom::replay {

/// A recording: uncompressed sound as a WAV file holds it, and pieces of it that are WAV files too.
struct WavFile
{
    int sampleRate = 0; ///< in Hz
    int channels = 0;
    QByteArray format; ///< the "fmt " chunk's content
    QByteArray sound; ///< the "data" chunk's content, whole frames

    /// Rejects what is no WAV file or has no sound; a file that is cut off ends where it ends.
    static Result<WavFile, Failure> fromBytes(const QByteArray &bytes, const QString &file);
    static Result<WavFile, Failure> load(const QString &file);

    int frameBytes() const; ///< of one moment, all channels
    qint64 durationMs() const;
    int chunkCount(int chunkMs) const;
    qint64 chunkDurationMs(int index, int chunkMs) const; ///< at least 1
    /// The @p index th piece of @p chunkMs as a file of its own; the last may be shorter.
    QByteArray chunk(int index, int chunkMs) const;

private:
    qint64 chunkBytes(int chunkMs) const;
};

} // namespace loom::replay
