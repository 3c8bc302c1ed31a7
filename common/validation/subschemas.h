// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

namespace loom {

/// Where a subschema stands in the schema around it.
struct SubschemaPlace
{
    QString keyword; ///< "properties", "anyOf", …
    QString pointer; ///< JSON pointer from the document's root: "/properties/bpm"
};

using SubschemaChange = std::function<QJsonObject(const QJsonObject &subschema, const SubschemaPlace &place)>;

/// @p schema with every schema directly inside it replaced by what @p change makes of it.
/// Only where JSON Schema has subschemas: the contents of "const", "enum" or "examples" are data.
/// Whatever is no object where a schema should be stays as it is.
QJsonObject changeSubschemas(const QJsonObject &schema, const QString &pointer, const SubschemaChange &change);

/// The JSON pointer of @p step inside @p parent.
QString jsonPointer(const QString &parent, const QString &step);

} // namespace loom
