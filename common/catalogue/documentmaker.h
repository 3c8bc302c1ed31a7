// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/boundaryvalues.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace loom {

/// Generates documents for a schema whose references are local. The same seed generates the same documents.
class DocumentMaker
{
public:
    DocumentMaker(const QJsonObject &schema, quint32 seed) : m_schema(schema), m_values(seed) {}

    /// Returns a document. About half of them are valid, often with boundary values, as far as guessing finds valid
    /// ones; the others are invalid in one or two places, often by a small difference.
    QJsonValue next();
    /// Calls @p use with documents that are valid except that one place has a value near the boundary of one of its
    /// rules, or of another type, or is absent. Every place and every rule has its turn.
    void forEachVariation(const std::function<void(const QJsonValue &)> &use);

private:
    using Use = std::function<void(const QJsonValue &)>;

    /// Returns the schema with its references, allOf and one of its alternatives merged into it.
    QJsonObject merged(const QJsonValue &schema, int depth);
    void merge(QJsonObject &schema, const QJsonObject &more);

    QJsonValue fitting(const QJsonValue &schema, int depth);
    QJsonArray fittingArray(const QJsonObject &schema, int depth);
    QJsonObject fittingObject(const QJsonObject &schema, int depth);
    /// Adds fields that the schema does not name until @p object has @p count.
    void addOthers(const QJsonObject &schema, QJsonObject &object, qsizetype count, int depth);

    QJsonValue spoilt(const QJsonValue &schema, const QJsonValue &value, int depth);
    QJsonValue spoiltObject(const QJsonObject &schema, QJsonObject object, int depth);
    QJsonValue spoiltArray(const QJsonObject &schema, QJsonArray array, int depth);
    /// Returns a value near the boundary of one of the schema's rules, or any value.
    QJsonValue boundaryValue(const QJsonObject &schema);

    void vary(const QJsonValue &schema, const QJsonValue &value, int depth, const Use &use);
    void varyFields(const QJsonObject &schema, const QJsonObject &object, int depth, const Use &use);
    void varyItems(const QJsonObject &schema, const QJsonArray &array, int depth, const Use &use);

    bool chance(int oneIn) { return m_values.chance(oneIn); }
    bool takes(const QJsonObject &schema, const QString &field, int depth);

    QJsonObject m_schema;
    BoundaryValues m_values;
    bool m_isFull = false; ///< whether optional fields are always present
};

} // namespace loom
