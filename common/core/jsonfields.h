// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/parsedjson.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <array>
#include <span>

namespace loom {

/// A field name, prepared for JsonFields::find().
struct FieldName
{
    QString text;
    QByteArray utf8;
    quint64 beginning; ///< the first bytes as a number with the same sort order

    explicit FieldName(const QString &name);
};

/// The fields of a JSON value; empty if the value is not an object. With the members of the JSON text, find() is faster
/// than QJsonObject, which compares several names for each search.
class JsonFields
{
public:
    /// @p members must be the members of the text from which @p value was read, or empty. They must outlive this
    /// object.
    explicit JsonFields(const QJsonValue &value, std::span<const JsonMember> members = {});

    Q_DISABLE_COPY(JsonFields)

    const QJsonValue &value() const { return m_value; }
    const QJsonObject &object() const { return m_object; }

    /// Returns end() if there is no field of that name.
    QJsonObject::const_iterator find(const FieldName &name) const;
    /// Whether the members are known to correspond to the fields, without duplicates. May be false although they do.
    bool areMembersFields() const { return !m_members.empty(); }
    QJsonObject::const_iterator end() const { return m_object.constEnd(); }
    /// Returns Null if there is no field of that name.
    QJsonValue operator[](const FieldName &name) const;

private:
    struct Field
    {
        quint64 beginning;
        qsizetype place; ///< index in the object, which is sorted
    };
    static constexpr size_t MaxFields = 16;

    /// Whether every member corresponds to one field of the object and all names are ASCII without escapes.
    bool isEachFound();

    QJsonValue m_value;
    QJsonObject m_object;
    std::span<const JsonMember> m_members; ///< empty if QJsonObject has to search
    std::array<Field, MaxFields> m_fields; ///< one for each of m_members
};

} // namespace loom
