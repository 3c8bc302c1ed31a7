// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/namecounts.h"

#include <algorithm>

namespace loom::replay {

void NameCounts::add(const QString &name)
{
    const auto known = m_counts.find(name);
    if (known != m_counts.end())
        ++*known;
    else if (m_counts.size() < MaxNames && name.size() <= LongestName)
        m_counts.insert(name, 1);
    else
        ++m_others;
}

QList<NameCounts::Count> NameCounts::top(qsizetype maxCount) const
{
    QList<Count> counts;
    counts.reserve(m_counts.size());
    for (auto count = m_counts.begin(); count != m_counts.end(); ++count)
        counts.append({count.key(), *count});
    const auto size = std::min(maxCount, counts.size());
    std::partial_sort(counts.begin(), counts.begin() + size, counts.end(), [](const Count &a, const Count &b) {
        return std::pair(-a.second, a.first) < std::pair(-b.second, b.first);
    });
    counts.resize(size);
    return counts;
}

} // namespace loom::replay
