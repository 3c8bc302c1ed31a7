// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace loom {

struct ValueContext;

/// The types that a schema's "type" names.
class TypeSet
{
public:
    /// Every type.
    TypeSet() = default;

    /// From one name or an array of different ones.
    static std::optional<TypeSet> parse(const QJsonValue &names);
    /// For people: the names that parse() knows.
    static QString knownNames();

    bool accepts(const ValueContext &subject) const;
    bool namesInteger() const;

    /// "float" or "integer or string", as violations name them. An optional field may be null
    /// without mention.
    QString expectation() const { return m_expectation; }

private:
    unsigned m_bits = ~0U;
    QString m_expectation;
};

} // namespace loom
