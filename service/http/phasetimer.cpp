// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/phasetimer.h"

#include <QDeadlineTimer>

namespace loom {

qint64 steadyNow()
{
    return QDeadlineTimer::current().deadline();
}

void PhaseTimer::restart()
{
    m_since = steadyNow();
}

void PhaseTimer::enter(Phase phase)
{
    if (phase == m_phase && phase != Phase::Idle)
        return;
    m_phase = phase;
    restart();
}

qint64 PhaseTimer::allowed(qint64 bodyBytes, bool isFirst) const
{
    switch (m_phase) {
    case Phase::Body:
        return m_settings.bodyTimeout.count() + bodyBytes * 1000 / HttpSettings::BodyBytesPerSecond;
    case Phase::Head:
        return m_settings.headerTimeout.count();
    case Phase::Idle:
        break;
    }
    return (isFirst ? m_settings.headerTimeout : m_settings.keepAliveTimeout).count();
}

} // namespace loom
