// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QList>

namespace loom::replay {

struct WavFile;

/// Waveform for drawing: minimum and maximum sample of each column, over all channels. 1 is full scale.
struct Waveform
{
    struct Column
    {
        double lowest = 0;
        double highest = 0;
    };

    QList<Column> columns;
    double peak = 0; ///< largest absolute value

    /// Computes up to @p columns columns; fewer if the sound has fewer frames. Supports PCM of 8 to 32 bits and
    /// floating point of 32 or 64 bits; other encodings are rejected. Takes time linear in the length of the sound.
    static Result<Waveform, Failure> of(const WavFile &wav, int columns);
};

} // namespace loom::replay
