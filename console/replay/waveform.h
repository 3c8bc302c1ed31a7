// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QList>

namespace loom::replay {

struct WavFile;

/// Sound as it is drawn: the lowest and the highest sample of each column, over all channels. 1 is full scale.
struct Waveform
{
    struct Column
    {
        double lowest = 0;
        double highest = 0;
    };

    QList<Column> columns;
    double peak = 0; ///< the largest distance from silence

    /// At most @p columns, fewer where there are fewer moments. Rejects what is not uncompressed (PCM of 8 to 32 bits,
    /// floating point of 32 or 64). Linear in the length of the sound.
    static Result<Waveform, Failure> of(const WavFile &wav, int columns);
};

} // namespace loom::replay
