// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsonfields.h"

#include <QtEndian>

namespace loom {

namespace {

constexpr qsizetype BeginningSize = sizeof(quint64);

quint64 beginningOf(QByteArrayView name)
{
    if (name.size() >= BeginningSize)
        return qFromBigEndian<quint64>(name.data());
    quint64 beginning = 0;
    for (const char c : name)
        beginning = beginning << 8 | uchar(c);
    return name.isEmpty() ? 0 : beginning << 8 * (BeginningSize - name.size());
}

} // namespace

FieldName::FieldName(const QString &name) : text(name), utf8(name.toUtf8()), beginning(beginningOf(utf8)) {}

JsonFields::JsonFields(const QJsonValue &value, std::span<const JsonMember> members)
    : m_value(value), m_object(value.toObject()), m_members(members)
{
    if (!isEachFound())
        m_members = {};
}

bool JsonFields::isEachFound()
{
    if (m_members.size() > MaxFields || m_members.size() != size_t(m_object.size()))
        return false;
    for (size_t i = 0; i < m_members.size(); ++i) {
        const auto name = m_members[i].rawName;
        if (!m_members[i].isPlain)
            return false;
        auto &field = m_fields[i] = {beginningOf(name), 0};
        for (size_t j = 0; j < i; ++j) {
            auto &other = m_fields[j];
            const bool isSame = other.beginning == field.beginning;
            if (isSame && m_members[j].rawName == name)
                return false;
            const bool isBehind = isSame ? m_members[j].rawName < name : other.beginning < field.beginning;
            ++(isBehind ? field : other).place;
        }
    }
    return true;
}

QJsonObject::const_iterator JsonFields::find(const FieldName &name) const
{
    if (m_members.empty())
        return m_object.constFind(name.text);
    for (size_t i = 0; i < m_members.size(); ++i) {
        if (m_fields[i].beginning == name.beginning && m_members[i].rawName.size() == name.utf8.size()
            && (name.utf8.size() <= BeginningSize || m_members[i].rawName == name.utf8)) {
            const auto found = m_object.constBegin() + m_fields[i].place;
            Q_ASSERT(found.key() == name.text);
            return found;
        }
    }
    return end();
}

QJsonValue JsonFields::operator[](const FieldName &name) const
{
    const auto found = find(name);
    return found == end() ? QJsonValue() : QJsonValue(found.value());
}

} // namespace loom
