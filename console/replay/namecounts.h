// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace loom::replay {

/// How often each name occurs, in bounded memory: names beyond the first ten thousand, and names that are too long, are
/// counted together.
class NameCounts
{
public:
    static constexpr qsizetype MaxNames = 10'000;
    static constexpr qsizetype LongestName = 256; ///< characters

    using Count = std::pair<QString, qint64>;

    void add(const QString &name);

    /// The names that are counted apart.
    qsizetype names() const { return m_counts.size(); }
    /// Whether each name is counted apart.
    bool isComplete() const { return m_others == 0; }
    /// Occurrences of names that are not counted apart.
    qint64 others() const { return m_others; }
    /// The most frequent names, at most @p most, most frequent first.
    QList<Count> top(qsizetype most) const;

private:
    QHash<QString, qint64> m_counts;
    qint64 m_others = 0;
};

} // namespace loom::replay
