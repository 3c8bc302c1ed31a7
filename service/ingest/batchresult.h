// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QList>

#include <map>
#include <optional>

namespace loom {

/// Collects the results of the items of a batch and creates the response.
class BatchResult
{
public:
    /// Maximum number of violations in the response, as for a single message. The first violation of each item is
    /// always listed.
    static constexpr qsizetype MaxViolations = 1000;

    explicit BatchResult(qsizetype total) : m_total(total), m_pending(total) {}

    /// Adds the result of the item @p index: no error if it was stored. Call it once for each item, in any order.
    void count(qsizetype index, const std::optional<Error> &error);
    bool isComplete() const { return m_pending == 0; }

    /// Returns the HTTP status: 201 if at least one item was stored, else the status of error(): 503 if Kafka stored
    /// none of the valid items, 422 if no item was valid.
    int status() const;
    /// Returns the response body: the counts and the failed items. If nothing was stored, they are part of the common
    /// error body. @p now is milliseconds since the epoch.
    QByteArray toBody(const QByteArray &requestId, qint64 now) const;
    /// Returns the error that represents all failed items. Only valid if nothing was stored.
    Error error() const;

private:
    qsizetype failed() const { return qsizetype(m_failed.size()); }

    qsizetype m_total;
    qsizetype m_pending;
    qsizetype m_violationsLeft = MaxViolations; ///< number of violations that can still be listed
    std::map<qsizetype, Error> m_failed; ///< errors by item index
};

} // namespace loom
