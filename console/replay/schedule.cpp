// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/schedule.h"

#include "common/core/wholenumber.h"
#include "console/replay/wording.h"

#include <algorithm>
#include <limits>

namespace loom::replay {

namespace {

/// Latest time due, in microseconds (146,000 years). Half the maximum, so that adding the start cannot overflow.
constexpr qint64 Never = std::numeric_limits<qint64>::max() / 2;

} // namespace

std::optional<Failure> Schedule::problem() const
{
    // The negated comparisons also reject NaN.
    if (pace == Pace::Original && !(speed >= SlowestSpeed && speed <= FastestSpeed))
        return Failure{Wording::tr("the speed must be from 0.1 to 100")};
    if (pace == Pace::Rate && !(perSecond > 0 && perSecond <= HighestRate))
        return Failure{Wording::tr("the rate must be above 0 and at most 100000 messages per second")};
    if (passes < 0)
        return Failure{Wording::tr("the number of passes must be 1 or more, or 0 to repeat until stopped")};
    if (durationMs < 0)
        return Failure{Wording::tr("the duration must not be negative")};
    if (inFlight < 1 || inFlight > MaxInFlight)
        return Failure{Wording::tr("the number of messages in flight must be from 1 to 10000")};
    return std::nullopt;
}

qint64 Schedule::due(qint64 index, qint64 offset) const
{
    const double due = pace == Pace::Rate ? double(index) * 1e6 / perSecond : double(offset) / speed;
    return std::min(roundedToWhole(due), Never);
}

} // namespace loom::replay
