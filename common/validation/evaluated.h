// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <vector>

namespace loom {

/// The fields or items of one value that subschemas have evaluated, for "unevaluatedProperties" and "unevaluatedItems"
/// (JSON Schema 2020-12 core, §11).
class Evaluated
{
public:
    explicit Evaluated(const QJsonValue &value)
        : m_isEvaluated(size_t(value.isObject() ? value.toObject().size() : value.toArray().size()))
    {
    }
    /// Nothing of the same value.
    Evaluated none() const { return Evaluated(m_isEvaluated.size()); }

    /// @p index is the place of a field in its object, or of an item in its array.
    void add(qsizetype index) { m_isEvaluated[size_t(index)] = true; }
    void add(const Evaluated &other)
    {
        for (size_t i = 0; i < m_isEvaluated.size(); ++i)
            m_isEvaluated[i] = m_isEvaluated[i] || other.m_isEvaluated[i];
    }
    bool contains(qsizetype index) const { return m_isEvaluated[size_t(index)]; }

private:
    explicit Evaluated(size_t size) : m_isEvaluated(size) {}

    std::vector<bool> m_isEvaluated;
};

} // namespace loom
