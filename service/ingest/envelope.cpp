// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/envelope.h"

#include "common/core/timetext.h"
#include "common/core/uuidtext.h"

#include <algorithm>
#include <array>

namespace loom {

namespace {

struct BaseFields
{
    FieldName schemaVersion{QStringLiteral("schema_version")};
    FieldName deviceId{QStringLiteral("device_id")};
    FieldName messageId{QStringLiteral("message_id")};
    FieldName timestamp{QStringLiteral("timestamp")};

    std::array<const FieldName *, 4> all() const { return {&schemaVersion, &deviceId, &messageId, &timestamp}; }
};

const BaseFields &baseFields()
{
    static const BaseFields fields;
    return fields;
}

/// @p mayHaveEscapes is false where the member's name is known to have none.
bool isBaseField(const JsonMember &member, bool mayHaveEscapes)
{
    const auto names = baseFields().all();
    return std::any_of(names.begin(), names.end(), [&](const auto *name) {
        return mayHaveEscapes ? member.isNamed(name->utf8)
                              : member.rawName.size() == name->utf8.size() && member.rawName == name->utf8;
    });
}

/// Of a name that occurs twice, the last was validated, and only the last may reach a consumer.
bool isRepeatedLater(std::span<const JsonMember> members, size_t index)
{
    const auto name = members[index].name();
    return std::any_of(members.begin() + qsizetype(index) + 1, members.end(),
                       [&](const auto &later) { return later.name() == name; });
}

QByteArray normalisedTime(const QJsonValue &given, qint64 now)
{
    return timeText(given.isString() ? parseTime(given.toString()).value_or(now) : now);
}

/// What the members come to as text, and the base fields that they may lack.
qsizetype spaceFor(std::span<const JsonMember> members)
{
    qsizetype space = 192;
    for (const auto &member : members)
        space += member.rawName.size() + member.value.size() + qsizetype(std::size("\"\":,"));
    return space;
}

} // namespace

Envelope Envelope::complete(const JsonFields &message, std::span<const JsonMember> members, qint64 now)
{
    const auto &base = baseFields();
    Envelope envelope{message[base.deviceId].toString(), {}, normalisedTime(message[base.timestamp], now), {}};

    JsonObjectText value;
    value.reserve(spaceFor(members));
    value.add("schema_version", message[base.schemaVersion].toString(QStringLiteral("1.0")))
        .add("device_id", envelope.deviceId);
    if (const auto given = message[base.messageId]; given.isString()) {
        envelope.messageId = given.toString();
        value.add("message_id", envelope.messageId);
    } else {
        const auto id = newUuid();
        envelope.messageId = QString::fromLatin1(id.data(), id.size());
        value.addPlain("message_id", id);
    }
    value.addPlain("timestamp", envelope.timestamp);
    // Of a WebSocket's messages the object may have one field more, which is no member: the device.
    const bool areFields = message.areMembersFields();
    const bool mayRepeat = !areFields && qsizetype(members.size()) >= message.object().size();
    for (size_t i = 0; i < members.size(); ++i) {
        if (!isBaseField(members[i], !areFields) && !(mayRepeat && isRepeatedLater(members, i)))
            value.addText(members[i].rawName, members[i].value);
    }
    envelope.value = value.take();
    return envelope;
}

} // namespace loom
