// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httpsettings.h"
#include "service/http/requestfilter.h"

namespace loom {

/// Since when a connection waits for what its client sends next, and for how long it may. Times are milliseconds of a
/// steady clock.
class PhaseTimer
{
public:
    using Phase = RequestFilter::Phase;

    explicit PhaseTimer(const HttpSettings &settings) : m_settings(settings) { restart(); }

    Phase phase() const { return m_phase; }
    void restart();
    /// The time of a phase starts when it is entered; between requests, whenever this is called.
    void enter(Phase phase);
    qint64 waited(qint64 now) const { return now - m_since; }
    /// @p bodyBytes have arrived: a long body has longer. @p isFirst: the connection has had no request yet.
    qint64 allowed(qint64 bodyBytes, bool isFirst) const;

private:
    const HttpSettings &m_settings;
    Phase m_phase = Phase::Idle;
    qint64 m_since = 0;
};

/// Milliseconds of a steady clock.
qint64 steadyNow();

} // namespace loom
