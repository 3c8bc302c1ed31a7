// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace loom {

/// One member of an object, as slices of the text that it was read from, so that it can be
/// passed on to the last digit. Valid as long as that text is.
struct JsonMember
{
    QByteArrayView rawName; ///< between the quotes, escapes and all
    QByteArrayView value; ///< without the white space around it
    bool isPlain = false; ///< its name is ASCII, without escapes

    QString name() const;
    /// Compares without building a string unless the name bears an escape.
    bool isNamed(QByteArrayView name) const;
};

/// One item of an array, as a slice of the text that it was read from.
struct JsonItem
{
    QByteArrayView text; ///< without the white space around it
    qsizetype firstMember; ///< of the item, where that is an object, in the list of all items' members
    qsizetype memberCount;
};

/// A JSON text (RFC 8259) with the value that Qt reads from it and, where that is an object,
/// its members in the text's own order. JsonScan decides what is JSON; the value has as many members and
/// items as it found.
struct ParsedJson
{
    static constexpr int MaxDepth = 64;

    QByteArrayView text; ///< without a byte order mark and the white space around it
    QJsonValue value;
    QList<JsonMember> members;
    QList<JsonItem> items = {}; ///< of an array, where they were asked for

    std::span<const JsonMember> membersOf(const JsonItem &item) const
    {
        return std::span(members).subspan(size_t(item.firstMember), size_t(item.memberCount));
    }

    /// Reads @p text, which must outlive the result. Rejects what is not UTF-8 JSON, is nested
    /// deeper than MaxDepth or goes on after its end, lone surrogates, numbers too large for a double, and at
    /// every depth a name that occurs twice in one object (I-JSON, RFC 7493). Numbers too small for a double
    /// are 0 in the value. Linear in the text's length, but for the sorting of names.
    static Result<ParsedJson> parse(QByteArrayView text);
    /// The same, and of an array it lists the items, and the members of those that are objects.
    static Result<ParsedJson> parseItems(QByteArrayView text);
};

/// The members of @p object, a valid JSON object's text, in their order; of another text those up to its first fault.
QList<JsonMember> jsonMembers(QByteArrayView object);

/// The items of @p array, a valid JSON array's text, without the white space around them; of another text those
/// up to its first fault.
QList<QByteArrayView> jsonItems(QByteArrayView array);

/// @p value as compact JSON; QJsonDocument does that only for objects and arrays.
QByteArray jsonText(const QJsonValue &value);

/// Builds an object's text with its members in the order in which they were added,
/// for people who read answers; QJsonObject sorts them.
class JsonObjectWriter
{
public:
    /// @p name must not need an escape.
    JsonObjectWriter &add(QByteArrayView name, const QJsonValue &value);
    /// The same, and quicker for a text without escapes.
    JsonObjectWriter &add(QByteArrayView name, const QString &text);
    JsonObjectWriter &add(QByteArrayView name, QLatin1StringView text) { return add(name, QString(text)); }
    /// The same, for a text that is known to be ASCII without escapes.
    JsonObjectWriter &addPlain(QByteArrayView name, QByteArrayView text);
    /// @p text is JSON already.
    JsonObjectWriter &addText(QByteArrayView name, QByteArrayView text);
    /// Makes place for an object of @p bytes at once.
    void reserve(qsizetype bytes);
    QByteArray take();

private:
    /// Where the next @p bytes go.
    char *grow(qsizetype bytes);
    char *beginMember(QByteArrayView name, qsizetype bytes);

    QByteArray m_text; ///< with room for more behind what is written
    qsizetype m_size = 0; ///< of what is written: all but the closing brace
};

} // namespace loom
