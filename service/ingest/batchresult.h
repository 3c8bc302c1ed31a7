// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QList>

#include <map>
#include <optional>

namespace loom {

/// How the items of a batch fared, each for itself.
class BatchResult
{
public:
    /// Of all items together, as of a message alone; but the first of each item is always listed.
    static constexpr qsizetype MostViolations = 1000;

    explicit BatchResult(qsizetype total) : m_total(total), m_waiting(total) {}

    /// Item @p index was stored, or why it was not. Once for each item, in any order.
    void count(qsizetype index, const std::optional<Error> &error);
    bool isComplete() const { return m_waiting == 0; }

    /// 201 where at least one item was stored, else what kept most of them out: 503 where Kafka
    /// took none that was valid, 422 where none was valid.
    int status() const;
    /// The numbers and what failed; where nothing was stored they stand in the one body for every
    /// failure. @p now is milliseconds since the epoch.
    QByteArray toBody(const QByteArray &requestId, qint64 now) const;
    /// What stands for all that failed, where nothing was stored.
    Error error() const;

private:
    qsizetype failed() const { return static_cast<qsizetype>(m_failed.size()); }

    qsizetype m_total;
    qsizetype m_waiting;
    qsizetype m_violationsLeft = MostViolations; ///< that can still be listed
    std::map<qsizetype, Error> m_failed; ///< by index
};

} // namespace loom
