// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

namespace loom {

/// The way from a document's root to a place in it, as a list of steps from the inside out: it becomes a text only
/// where a failure names it, since the texts of all places of a deep document are much longer than the document. Refers
/// to the place around it, which must outlive it.
class SchemaPath
{
public:
    SchemaPath() = default;
    SchemaPath(const SchemaPath &around, const QString &step) : m_around(&around), m_step(step) {}

    /// "/properties/bpm", or nothing for the root
    QString pointer() const;

private:
    const SchemaPath *m_around = nullptr; ///< none for the root
    QString m_step;
};

/// Where a subschema stands in the schema around it.
struct SubschemaPlace
{
    QString keyword; ///< "properties", "anyOf", …
    QString step; ///< its name or number in the keyword's argument; null where it is the argument
    const SchemaPath &path; ///< from the document's root
};

using SubschemaChange = std::function<QJsonObject(const QJsonObject &subschema, const SubschemaPlace &place)>;

/// @p schema with every schema directly inside it replaced by what @p change makes of it.
/// Only where JSON Schema has subschemas: the contents of "const", "enum" or "examples" are data.
/// Whatever is no object where a schema should be stays as it is.
QJsonObject changeSubschemas(const QJsonObject &schema, const SchemaPath &path, const SubschemaChange &change);

} // namespace loom
