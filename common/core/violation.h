// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace loom {

/// One place where a message does not fit its schema. A 422 lists every one of them,
/// in the schema's order of fields.
struct Violation
{
    enum class Kind {
        Missing,
        WrongType,
        WrongValue
    };

    Kind kind;
    QJsonArray path; ///< from the document's root: "running_applications", 0, "pid"; of names 256 characters
    QString message; ///< "ensure this value is less than or equal to 90"
    QJsonValue input; ///< the offending value, or its first 256 characters; {} where it is missing
    QJsonObject context; ///< the limit under a short name: {"le": 90.0}

    static Violation missing(const QJsonArray &path);
    static Violation wrongType(const QJsonArray &path, const QString &expected, const QJsonValue &found);
    static Violation wrongValue(const QJsonArray &path, const QString &rule, const QJsonValue &found,
                                const QJsonObject &context);

    /// "running_applications.0.pid", or "body" for the document itself.
    QString field() const;
    /// The violation as an item of an error body's "detail": JSON.
    QByteArray toText() const;
};

using Violations = QList<Violation>;

/// "float", "integer", "string", "boolean", "object", "array" or "null".
QString jsonTypeName(const QJsonValue &value);

} // namespace loom
