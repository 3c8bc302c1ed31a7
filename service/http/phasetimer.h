// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httpsettings.h"
#include "service/http/requestfilter.h"

namespace loom {

/// Measures how long a connection has been waiting for input, and how long it may wait. Times are in milliseconds of
/// the monotonic clock.
class PhaseTimer
{
public:
    using Phase = RequestFilter::Phase;

    explicit PhaseTimer(const HttpSettings &settings) : m_settings(settings) { restart(); }

    Phase phase() const { return m_phase; }
    void restart();
    /// Sets the phase. The time starts when the phase changes; in Phase::Idle, at each call.
    void enter(Phase phase);
    qint64 waited(qint64 now) const { return now - m_since; }
    /// @p bodyBytes have arrived: longer bodies get more time. @p isFirst: the connection has had no request yet.
    qint64 allowed(qint64 bodyBytes, bool isFirst) const;

private:
    const HttpSettings &m_settings;
    Phase m_phase = Phase::Idle;
    qint64 m_since = 0;
};

/// Milliseconds of the monotonic clock.
qint64 steadyNow();

} // namespace loom
