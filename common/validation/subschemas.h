// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

namespace loom {

/// The path from a document's root to a place in it, as a linked list from the inside out. It becomes a text only when
/// a failure names it: the texts of all places of a deep document would be much longer than the document. References
/// the path of the enclosing place, which must outlive it.
class SchemaPath
{
public:
    SchemaPath() = default;
    SchemaPath(const SchemaPath &around, const QString &step) : m_around(&around), m_step(step) {}

    /// Returns the JSON pointer: "/properties/bpm", or an empty text for the root.
    QString pointer() const;

private:
    const SchemaPath *m_around = nullptr; ///< enclosing place; null for the root
    QString m_step;
};

/// Returns a step of a JSON pointer without its escapes (RFC 6901 §4): "m~1s" is "m/s".
QString decodedPointerStep(QString step);
/// Returns @p name as a step of a JSON pointer.
QString encodedPointerStep(QString name);

/// The place of a subschema in the enclosing schema.
struct SubschemaPlace
{
    QString keyword; ///< "properties", "anyOf", …
    QString step; ///< name or index in the keyword's argument; null if the subschema is the argument itself
    const SchemaPath &path; ///< from the document's root
};

using SubschemaChange = std::function<QJsonObject(const QJsonObject &subschema, const SubschemaPlace &place)>;

/// Returns @p schema with every direct subschema replaced by the result of @p change. Only considers places where JSON
/// Schema has subschemas: the contents of "const", "enum" or "examples" are data. A schema that is true or false is
/// left unchanged.
QJsonObject changeSubschemas(const QJsonObject &schema, const SchemaPath &path, const SubschemaChange &change);

} // namespace loom
