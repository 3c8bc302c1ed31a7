// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/audit.h"

#include "common/core/logging.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

bool Audit::log(const AuditEntry &entry, Clock::time_point now)
{
    qint64 skipped = 0;
    {
        const std::lock_guard lock(m_mutex);
        const std::chrono::duration<double> passed = now - m_since;
        m_left = std::min(Burst, m_left + PerSecond * passed.count());
        m_since = now;
        if (m_left < 1) {
            ++m_skipped;
            return false;
        }
        --m_left;
        skipped = std::exchange(m_skipped, 0);
    }
    loom::log(LogLevel::Info, u"Access"_s,
              {{"logger", u"loom.audit"_s},
               {"who", entry.who},
               {"what", entry.what},
               {"from", entry.from},
               {"result", entry.result},
               {"reason", entry.reason},
               {"request_id", QString::fromLatin1(entry.requestId)},
               {"left_out", skipped}});
    return true;
}

} // namespace loom
