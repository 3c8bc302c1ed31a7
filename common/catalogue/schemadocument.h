// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace loom {

/// The form of a schema's $id: a name and a version, such as "device/sensor/gps/v1".
constexpr char SchemaIdPattern[] = "^(?:[a-z0-9_-]+/)+v[1-9][0-9]*$";
bool isSchemaId(const QString &id);

/// One schema file of the catalogue, before references are resolved.
struct SchemaDocument
{
    static constexpr qint64 MaxBytes = 1024 * 1024; ///< maximum size of a file

    QString file; ///< file name in failure texts
    QString id; ///< "device/sensor/gps/v1"
    /// The document. Next to each "properties" an array "x-loom-order" keeps the names in the order of the text,
    /// because QJsonObject sorts them.
    QJsonObject schema;

    /// Returns a failure that names this file, the JSON pointer @p pointer and @p reason.
    Failure failure(const QString &pointer, const QString &reason) const;

    /// Parses a schema. Rejects a text that is not a JSON object, has duplicate names or an invalid $id, or exceeds
    /// MaxBytes.
    static Result<SchemaDocument, Failure> parse(const QByteArray &text, const QString &file);
    static Result<SchemaDocument, Failure> read(const QString &path, const QString &file);
};

} // namespace loom
