// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/envelope.h"

#include "common/core/timetext.h"
#include "common/core/uuidtext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

struct BaseFields
{
    FieldName schemaVersion{u"schema_version"_s};
    FieldName deviceId{u"device_id"_s};
    FieldName messageId{u"message_id"_s};
    FieldName timestamp{u"timestamp"_s};

    std::array<const FieldName *, 4> all() const { return {&schemaVersion, &deviceId, &messageId, &timestamp}; }
};

const BaseFields &baseFields()
{
    static const BaseFields fields;
    return fields;
}

bool isBaseField(const JsonMember &member)
{
    const auto escaped = !member.isPlain && member.rawName.contains('\\') ? member.name().toUtf8() : QByteArray();
    const auto name = escaped.isNull() ? member.rawName : QByteArrayView(escaped);
    const auto names = baseFields().all();
    return std::any_of(names.begin(), names.end(),
                       [&](const auto *base) { return name.size() == base->utf8.size() && name == base->utf8; });
}

QByteArray normalisedTime(const QJsonValue &given, qint64 now)
{
    return timeText(given.isString() ? parseTime(given.toString()).value_or(now) : now);
}

/// Returns the estimated size of the members as text, plus base fields that may be added.
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

    JsonObjectWriter value;
    value.reserve(spaceFor(members));
    value.add("schema_version", message[base.schemaVersion].toString(u"1.0"_s)).add("device_id", envelope.deviceId);
    if (const auto given = message[base.messageId]; given.isString()) {
        envelope.messageId = given.toString();
        value.add("message_id", envelope.messageId);
    } else {
        const auto id = newUuid();
        envelope.messageId = QString::fromLatin1(id.data(), id.size());
        value.addPlain("message_id", id);
    }
    value.addPlain("timestamp", envelope.timestamp);
    for (const auto &member : members) {
        if (!isBaseField(member))
            value.addText(member.rawName, member.value);
    }
    envelope.value = value.take();
    return envelope;
}

} // namespace loom
