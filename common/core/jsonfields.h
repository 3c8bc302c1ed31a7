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

/// A field's name, made ready for JsonFields::find().
struct FieldName
{
    QString text;
    QByteArray utf8;
    quint64 beginning; ///< its first bytes as a number, which has the same order

    explicit FieldName(const QString &name);
};

/// The fields of one JSON value, none where it is no object. Given what its text calls them, a field
/// is found without QJsonObject, which compares several names for each search.
class JsonFields
{
public:
    /// @p members are those of the text that @p value was read from, or none. They must outlive this.
    explicit JsonFields(const QJsonValue &value, std::span<const JsonMember> members = {});

    Q_DISABLE_COPY(JsonFields)

    const QJsonValue &value() const { return m_value; }
    const QJsonObject &object() const { return m_object; }

    /// end() where there is none of that name.
    QJsonObject::const_iterator find(const FieldName &name) const;
    /// Whether each of the members is one of the fields, and none is there twice. May be false where it is so.
    bool areMembersFields() const { return !m_members.empty(); }
    QJsonObject::const_iterator end() const { return m_object.constEnd(); }
    /// Null where there is none of that name.
    QJsonValue operator[](const FieldName &name) const;

private:
    struct Field
    {
        quint64 beginning;
        qsizetype place; ///< in the object, which is sorted
    };
    static constexpr size_t MostFields = 16;

    /// Whether every member is one field of the object, by a name of ASCII only and without escapes.
    bool isEachFound();

    QJsonValue m_value;
    QJsonObject m_object;
    std::span<const JsonMember> m_members; ///< none where QJsonObject has to search
    std::array<Field, MostFields> m_fields; ///< of m_members
};

} // namespace loom
