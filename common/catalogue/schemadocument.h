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

/// One file of the catalogue as it was written.
struct SchemaDocument
{
    static constexpr qint64 MaxBytes = 1024 * 1024; ///< of a file

    QString file; ///< as failures name it
    QString id; ///< "device/sensor/gps/v1"
    /// The document. Beside each "properties" an array "x-loom-order" holds their names in the
    /// text's order, which QJsonObject forgets.
    QJsonObject schema;

    /// A rejection at @p pointer of this file.
    Failure failure(const QString &pointer, const QString &why) const;

    /// Rejects what is no JSON object, names a field twice or has no proper $id, and a file of more than MaxBytes.
    static Result<SchemaDocument, Failure> parse(const QByteArray &text, const QString &file);
    static Result<SchemaDocument, Failure> read(const QString &path, const QString &file);
};

} // namespace loom
