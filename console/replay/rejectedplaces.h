// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/payloadplaces.h"

#include <QJsonArray>

#include <optional>

namespace loom::replay {

/// Locates the violations that a service reported for a payload while the payload's text is edited. A violation
/// disappears when its value changes, or when a missing value is added.
class RejectedPlaces
{
public:
    /// Maximum number of located violations; locating each of them parses the text again.
    static constexpr qsizetype MaxPlaces = 50;

    RejectedPlaces() = default;
    /// @p violations is the "detail" array of a response or the violations of an event. @p text is the payload's text
    /// when it was rejected, with placeholders.
    RejectedPlaces(const QJsonArray &violations, const QString &text);

    bool isEmpty() const { return m_violations.isEmpty(); }
    /// Returns the remaining violations as problems of @p text, in their order; empty if @p text is not valid JSON.
    QList<PayloadProblem> in(const QString &text) const;

private:
    struct Reported
    {
        QJsonArray path;
        QString message; ///< "latitude: ensure this value is less than or equal to 90"
        std::optional<size_t> hash; ///< hash of the rejected value; none if the value was missing
    };

    QList<Reported> m_violations;
};

} // namespace loom::replay
