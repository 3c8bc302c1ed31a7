// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace loom::replay {

/// Counts the occurrences of names in bounded memory. Names after the first 10,000 and names longer than 256 characters
/// share one counter.
class NameCounts
{
public:
    static constexpr qsizetype MaxNames = 10'000;
    static constexpr qsizetype LongestName = 256; ///< characters

    using Count = std::pair<QString, qint64>;

    void add(const QString &name);

    /// Number of names with a counter of their own.
    qsizetype names() const { return m_counts.size(); }
    /// Whether every name has a counter of its own.
    bool isComplete() const { return m_others == 0; }
    /// Occurrences of the names that share one counter.
    qint64 others() const { return m_others; }
    /// Returns up to @p maxCount names with their occurrences, most frequent first.
    QList<Count> top(qsizetype maxCount) const;

private:
    QHash<QString, qint64> m_counts;
    qint64 m_others = 0;
};

} // namespace loom::replay
