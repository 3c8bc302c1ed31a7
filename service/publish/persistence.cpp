// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/persistence.h"

#include <utility>

namespace loom {

Troubles Persistence::lasting(Troubles seen, Clock::time_point began, Clock::time_point ended)
{
    const QHash<QByteArray, Clock::time_point> before = std::exchange(m_since, {});
    for (const Trouble &trouble : seen)
        m_since.insert(trouble.source, before.value(trouble.source, began));
    m_isWaiting = std::erase_if(seen,
                                [&](const Trouble &trouble) {
                                    return !trouble.isPastRecord && ended - m_since.value(trouble.source) < Patience;
                                })
                  > 0;
    return seen;
}

} // namespace loom
