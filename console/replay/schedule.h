// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QtGlobal>

#include <optional>

namespace loom::replay {

/// When the messages of a run are sent, how often, and how many at once.
struct Schedule
{
    enum class Pace {
        Original, ///< as the source has it, @c speed times as fast
        Rate, ///< @c perSecond, evenly
        Fast ///< as soon as answers make room
    };

    static constexpr double SlowestSpeed = 0.1;
    static constexpr double FastestSpeed = 100;
    static constexpr double HighestRate = 100'000;
    static constexpr int MostInFlight = 10'000;
    /// Later than this after it was due, in microseconds, a message counts as late.
    static constexpr qint64 Tolerance = 100'000;

    Pace pace = Pace::Fast;
    double speed = 1;
    double perSecond = 0;
    int passes = 1; ///< how often the source is gone through; 0 = until stopped
    qint64 durationMs = 0; ///< nothing is sent that is due later; 0 = no limit
    int inFlight = 24; ///< so many messages may wait for their answers at once

    /// What is wrong with it, for people.
    std::optional<Failure> problem() const;
    /// When the message with @p index (from 0), which the source has at @p offset, is due: microseconds since
    /// the start. Not for Pace::Fast.
    qint64 due(qint64 index, qint64 offset) const;
};

} // namespace loom::replay
