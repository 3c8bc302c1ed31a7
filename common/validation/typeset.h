// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace loom {

struct ValueContext;

/// The set of types named by a schema's "type".
class TypeSet
{
public:
    /// Accepts every type.
    TypeSet() = default;

    /// Parses one name or an array of distinct names. Returns nothing if the argument is invalid.
    static std::optional<TypeSet> parse(const QJsonValue &names);
    /// The names that parse() knows, for a failure text.
    static QString knownNames();

    bool accepts(const ValueContext &subject) const;

    /// The expected types as violations name them: "float" or "integer or string". Does not mention null for an
    /// optional field.
    QString expectation() const { return m_expectation; }

private:
    unsigned m_bits = ~0U;
    QString m_expectation;
};

} // namespace loom
