// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QString>

namespace loom::replay {

/// Sound of a WAV file, which can be split into chunks that are WAV files themselves.
struct WavFile
{
    int sampleRate = 0; ///< in Hz
    int channels = 0;
    QByteArray format; ///< content of the "fmt " chunk
    QByteArray sound; ///< content of the "data" chunk; whole frames only

    /// Parses a WAV file. Rejects other files and files without sound; a truncated file is accepted. @p file is used
    /// only in the failure's message.
    static Result<WavFile, Failure> fromBytes(const QByteArray &bytes, const QString &file);
    static Result<WavFile, Failure> load(const QString &file);

    int frameBytes() const; ///< size of one frame: one sample of each channel
    qint64 durationMs() const;
    int chunkCount(int chunkMs) const;
    qint64 chunkDurationMs(int index, int chunkMs) const; ///< at least 1
    /// Returns chunk @p index (from 0) of @p chunkMs as a WAV file. The last chunk may be shorter.
    QByteArray chunk(int index, int chunkMs) const;

private:
    qint64 chunkBytes(int chunkMs) const;
};

} // namespace loom::replay
