// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/ratelimit.h"

#include <QHashFunctions>
#include <QRandomGenerator>

#include <algorithm>

namespace loom {

namespace {

using std::chrono::nanoseconds;

} // namespace

RateLimit::RateLimit() : m_seed(QRandomGenerator::system()->generate64()), m_places(Sets * Ways) {}

nanoseconds RateLimit::tryAcquire(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now)
{
    return pass(sender, count, rate, now, Excess::Rejected);
}

nanoseconds RateLimit::charge(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now)
{
    return pass(sender, count, rate, now, Excess::Accepted);
}

nanoseconds RateLimit::pass(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now, Excess excess)
{
    const auto hash = quint64(qHash(sender, m_seed));
    const qint64 nowNs = nanoseconds(now.time_since_epoch()).count();
    const qint64 cost = (count * rate.interval()).count();
    const qint64 allowed = std::max<qint64>(rate.window().count(), cost);

    const std::lock_guard lock(m_mutexes[hash % Sets % Locks]);
    Place &place = placeOf(hash);
    const qint64 recoveredAt = std::max(place.recoveredAt, nowNs) + cost;
    const nanoseconds wait(std::max<qint64>(recoveredAt - nowNs - allowed, 0));
    if (wait.count() == 0 || excess == Excess::Accepted)
        place.recoveredAt = recoveredAt;
    return wait;
}

/// Returns the sender's entry. If there is none, replaces the entry of the set that has recovered first.
RateLimit::Place &RateLimit::placeOf(quint64 sender)
{
    const auto first = m_places.begin() + qsizetype(sender % Sets * Ways);
    const auto last = first + Ways;
    const auto known = std::find_if(first, last, [&](const Place &place) { return place.sender == sender; });
    if (known != last)
        return *known;
    const auto evicted = std::min_element(
        first, last, [](const Place &one, const Place &other) { return one.recoveredAt < other.recoveredAt; });
    *evicted = {sender, 0};
    return *evicted;
}

} // namespace loom
