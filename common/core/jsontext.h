// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace loom {

/// One member of an object, as slices of the text that it was read from, so that it can be
/// passed on to the last digit. Valid as long as that text is.
struct JsonMember
{
    QByteArrayView rawName; ///< between the quotes, escapes and all
    QByteArrayView value; ///< without the white space around it

    QString name() const;
    /// Compares without building a string unless the name bears an escape.
    bool isNamed(QByteArrayView name) const;
};

/// A JSON text (RFC 8259) with the value that Qt reads from it and, where that is an object,
/// its members in the text's own order. A name that occurs twice is listed twice;
/// the value holds the last.
struct JsonText
{
    static constexpr int MaxDepth = 64;

    QByteArrayView text; ///< without a byte order mark and the white space around it
    QJsonValue value;
    QList<JsonMember> members;

    /// Reads @p text, which must outlive the result. Refuses what is not UTF-8 JSON, is nested
    /// deeper than MaxDepth or goes on after its end, and what QJsonDocument is lenient about:
    /// ".5" and "1.", control characters in strings, unknown escapes and lone surrogates.
    static Result<JsonText> parse(QByteArrayView text);
};

/// The members of @p object, a valid JSON object's text, in their order.
QList<JsonMember> jsonMembers(QByteArrayView object);

/// The items of @p array, a valid JSON array's text, without the white space around them.
QList<QByteArrayView> jsonItems(QByteArrayView array);

/// @p value as compact JSON; QJsonDocument does that only for objects and arrays.
QByteArray jsonText(const QJsonValue &value);

/// Builds an object's text with its members in the order in which they were added,
/// for people who read answers; QJsonObject sorts them.
class JsonObjectText
{
public:
    /// @p name must not need an escape.
    JsonObjectText &add(QByteArrayView name, const QJsonValue &value);
    /// The same, and quicker for a text without escapes.
    JsonObjectText &add(QByteArrayView name, const QString &text);
    JsonObjectText &add(QByteArrayView name, QLatin1StringView text) { return add(name, QString(text)); }
    /// @p text is JSON already.
    JsonObjectText &addText(QByteArrayView name, QByteArrayView text);
    QByteArray take();

private:
    void begin();

    QByteArray m_text; ///< without the closing brace
};

} // namespace loom
