// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/schedule.h"

#include "common/core/wholenumber.h"
#include "console/replay/wording.h"

#include <algorithm>
#include <limits>

namespace loom::replay {

namespace {

/// After 146,000 years. A start can be added to it.
constexpr qint64 Never = std::numeric_limits<qint64>::max() / 2;

} // namespace

std::optional<Failure> Schedule::problem() const
{
    // Written so that what is no number is wrong as well.
    if (pace == Pace::Original && !(speed >= SlowestSpeed && speed <= FastestSpeed))
        return Failure{Wording::tr("the speed has to be from 0.1 to 100 times the original")};
    if (pace == Pace::Rate && !(perSecond > 0 && perSecond <= HighestRate))
        return Failure{Wording::tr("the rate has to be above 0 and at most 100000 a second")};
    if (passes < 0)
        return Failure{Wording::tr("the number of times has to be 1 or more, or 0 for no end")};
    if (durationMs < 0)
        return Failure{Wording::tr("the duration cannot be negative")};
    if (inFlight < 1 || inFlight > MostInFlight)
        return Failure{Wording::tr("from 1 to 10000 messages can be in flight")};
    return std::nullopt;
}

qint64 Schedule::due(qint64 index, qint64 offset) const
{
    const double due =
        pace == Pace::Rate ? static_cast<double>(index) * 1e6 / perSecond : static_cast<double>(offset) / speed;
    return std::min(roundedToWhole(due), Never);
}

} // namespace loom::replay
