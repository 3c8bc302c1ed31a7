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

/// A member of a JSON object, as slices of the text from which it was read, so that its value can be passed on without
/// loss of digits. Valid as long as that text.
struct JsonMember
{
    QByteArrayView rawName; ///< text between the quotes, escapes not decoded
    QByteArrayView value; ///< without the white space around it
    bool isPlain = false; ///< whether the name is ASCII without escapes

    QString name() const;
    /// Compares the name. Allocates a string only if the name contains an escape.
    bool isNamed(QByteArrayView name) const;
};

/// An item of a JSON array, as a slice of the text from which it was read.
struct JsonItem
{
    QByteArrayView text; ///< without the white space around it
    qsizetype
        firstMember; ///< index of the item's first member in the list of all items' members, if the item is an object
    qsizetype memberCount;
};

/// A JSON text (RFC 8259) with its value as QJsonValue and, if it is an object, its members in the order of the text.
/// JsonScan checks the syntax; the value has as many members and items as JsonScan counts.
struct ParsedJson
{
    static constexpr int MaxDepth = 64;

    QByteArrayView text; ///< without byte order mark and surrounding white space
    QJsonValue value;
    QList<JsonMember> members;
    QList<JsonItem> items = {}; ///< items of an array; only from parseItems()

    std::span<const JsonMember> membersOf(const JsonItem &item) const
    {
        return std::span(members).subspan(size_t(item.firstMember), size_t(item.memberCount));
    }

    /// Parses @p text, which must outlive the result. Rejects a text that is not valid UTF-8 or JSON, is nested deeper
    /// than MaxDepth, or has trailing characters; lone surrogates; numbers too large for a double; and duplicate names
    /// in one object at any depth (I-JSON, RFC 7493). Numbers too small for a double are 0 in the value. Linear in the
    /// text's length, except for sorting the names.
    static Result<ParsedJson> parse(QByteArrayView text);
    /// Like parse(), and lists the items of an array with the members of those that are objects.
    static Result<ParsedJson> parseItems(QByteArrayView text);
};

/// Returns the members of @p object, the text of a JSON object, in their order. If the text is invalid, those before
/// the first error.
QList<JsonMember> jsonMembers(QByteArrayView object);

/// Returns the items of @p array, the text of a JSON array, without surrounding white space. If the text is invalid,
/// those before the first error.
QList<QByteArrayView> jsonItems(QByteArrayView array);

/// Returns @p value as compact JSON. QJsonDocument can do that only for objects and arrays.
QByteArray jsonText(const QJsonValue &value);
/// Returns the JSON array of the JSON values @p items.
QByteArray jsonArrayText(const QByteArrayList &items);

/// Serialises a JSON object with its members in insertion order (QJsonObject sorts them).
class JsonObjectWriter
{
public:
    /// Adds a member. @p name must not need escaping.
    JsonObjectWriter &add(QByteArrayView name, const QJsonValue &value);
    /// Adds a string member; faster for a text that needs no escaping.
    JsonObjectWriter &add(QByteArrayView name, const QString &text);
    JsonObjectWriter &add(QByteArrayView name, QLatin1StringView text) { return add(name, QString(text)); }
    /// Adds a string member that is known to be ASCII and to need no escaping.
    JsonObjectWriter &addPlain(QByteArrayView name, QByteArrayView text);
    /// Adds a member with the JSON value @p text.
    JsonObjectWriter &addText(QByteArrayView name, QByteArrayView text);
    /// Reserves memory for an object of @p bytes.
    void reserve(qsizetype bytes);
    /// Returns the object's text. The writer must not be used afterwards.
    QByteArray take();

private:
    /// Returns where to write the next @p bytes.
    char *grow(qsizetype bytes);
    char *beginMember(QByteArrayView name, qsizetype bytes);

    QByteArray m_text; ///< the text, followed by reserved space
    qsizetype m_size = 0; ///< bytes written; the closing brace is not included
};

} // namespace loom
