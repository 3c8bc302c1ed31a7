// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/ratehistory.h"

#include <algorithm>
#include <limits>

namespace loom {

namespace {

constexpr float Unknown = std::numeric_limits<float>::quiet_NaN();

} // namespace

RateHistory::RateHistory()
{
    m_samples.fill(Unknown);
}

void RateHistory::moveTo(qint64 time, float value)
{
    const auto number = std::max<qint64>(0, time) / SampleTime;
    const auto firstNew = m_newest < 0 ? number : std::max(m_newest + 1, number - SampleCount);
    for (auto next = firstNew; next <= number; ++next)
        m_samples[size_t(next % HeldCount)] = value;
    m_newest = std::max(m_newest, number);
}

void RateHistory::add(qint64 time, qint64 messages)
{
    moveTo(time, 0);
    m_samples[size_t(m_newest % HeldCount)] += float(double(messages) * 1000 / SampleTime);
}

void RateHistory::skip(qint64 time)
{
    if (m_newest >= 0)
        m_samples[size_t(m_newest % HeldCount)] = Unknown;
    moveTo(time, Unknown);
}

QList<float> RateHistory::samples() const
{
    QList<float> samples;
    samples.reserve(SampleCount);
    for (auto number = m_newest + 1; number <= m_newest + SampleCount; ++number)
        samples.append(m_samples[size_t(number % HeldCount)]);
    return samples;
}

} // namespace loom
