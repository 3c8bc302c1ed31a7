// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/payloadplaces.h"

#include <QJsonArray>

#include <optional>

namespace loom::replay {

/// The violations that a service reported for a payload, as places in the payload's text while that is edited. A
/// violation ends when the value that it names changes, or is added where it was missing.
class RejectedPlaces
{
public:
    /// More are not shown: finding the place of each reads the text anew.
    static constexpr qsizetype MaxPlaces = 50;

    RejectedPlaces() = default;
    /// @p violations as in the "detail" of an answer or in an event; @p text as it was rejected, with placeholders.
    RejectedPlaces(const QJsonArray &violations, const QString &text);

    bool isEmpty() const { return m_violations.isEmpty(); }
    /// Of the violations that are still there, in their order; none where @p text is not JSON.
    QList<PayloadProblem> in(const QString &text) const;

private:
    struct Reported
    {
        QJsonArray path;
        QString message; ///< "latitude: ensure this value is less than or equal to 90"
        std::optional<size_t> hash; ///< of the value that was rejected; none where it was missing
    };

    QList<Reported> m_violations;
};

} // namespace loom::replay
