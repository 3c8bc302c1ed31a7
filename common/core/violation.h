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

/// A violation of the schema at one place of a message. A 422 response lists all of them, in the order of the fields in
/// the schema.
struct Violation
{
    enum class Kind {
        Missing,
        WrongType,
        WrongValue
    };

    Kind kind;
    QJsonArray path; ///< "running_applications", 0, "pid"; names are truncated to 256 characters
    QString message; ///< "ensure this value is less than or equal to 90"
    QJsonValue input; ///< the invalid value, truncated to 256 characters; {} if it is missing
    QJsonObject context; ///< the violated limit under a short name: {"le": 90.0}

    static Violation missing(const QJsonArray &path);
    static Violation wrongType(const QJsonArray &path, const QString &expected, const QJsonValue &found);
    static Violation wrongValue(const QJsonArray &path, const QString &rule, const QJsonValue &found,
                                const QJsonObject &context);

    /// "running_applications.0.pid", or "body" for the document itself.
    QString field() const;
    /// Returns the violation as JSON, an item of "detail" in an error response.
    QByteArray toText() const;
};

using Violations = QList<Violation>;

/// Returns "float", "integer", "string", "boolean", "object", "array" or "null".
QString jsonTypeName(const QJsonValue &value);

} // namespace loom
