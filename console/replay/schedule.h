// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QtGlobal>

#include <optional>

namespace loom::replay {

/// Timing, number of passes and concurrency of a run.
struct Schedule
{
    enum class Pace {
        Original, ///< timing of the source, accelerated by @c speed
        Rate, ///< fixed rate of @c perSecond messages
        Fast ///< as fast as @c inFlight allows
    };

    static constexpr double SlowestSpeed = 0.1;
    static constexpr double FastestSpeed = 100;
    static constexpr double HighestRate = 100'000;
    static constexpr int MaxInFlight = 10'000;
    /// A message that is sent later than this after its time due counts as late; microseconds.
    static constexpr qint64 Tolerance = 100'000;

    Pace pace = Pace::Fast;
    double speed = 1;
    double perSecond = 0;
    int passes = 1; ///< number of passes over the source; 0 repeats until stopped
    qint64 durationMs = 0; ///< messages due later are not sent; 0 for no limit
    int inFlight = 24; ///< maximum number of messages without a response

    /// Returns which member is out of range, if any, for the user.
    std::optional<Failure> problem() const;
    /// Returns when the message with @p index (from 0) and the source time @p offset (microseconds) is due, in
    /// microseconds after the start. Not for Pace::Fast.
    qint64 due(qint64 index, qint64 offset) const;
};

} // namespace loom::replay
