// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/schedule.h"

#include "console/replay/wording.h"

#include <cmath>

namespace loom::replay {

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
    if (pace == Pace::Rate)
        return std::llround(static_cast<double>(index) * 1e6 / perSecond);
    return std::llround(static_cast<double>(offset) / speed);
}

} // namespace loom::replay
