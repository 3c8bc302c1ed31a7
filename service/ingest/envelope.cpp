// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/envelope.h"

#include "common/core/timetext.h"
#include "common/core/uuidtext.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace loom {

namespace {

constexpr std::array<QByteArrayView, 4> BaseFields{"schema_version", "device_id", "message_id", "timestamp"};

bool isBaseField(const JsonMember &member)
{
    return std::any_of(BaseFields.begin(), BaseFields.end(), [&](auto name) { return member.isNamed(name); });
}

/// Of a name that occurs twice, the last was validated, and only the last may reach a consumer.
bool isRepeatedLater(const QList<JsonMember> &members, qsizetype index)
{
    const auto name = members[index].name();
    return std::any_of(members.begin() + index + 1, members.end(),
                       [&](const auto &later) { return later.name() == name; });
}

QByteArray normalisedTime(const QJsonValue &given, qint64 now)
{
    return timeText(given.isString() ? parseTime(given.toString()).value_or(now) : now);
}

} // namespace

Envelope Envelope::complete(const JsonText &message, qint64 now)
{
    const auto object = message.value.toObject();
    const auto given = [&](const char *name) { return object.value(QLatin1String(name)); };

    Envelope envelope;
    envelope.deviceId = given("device_id").toString().toUtf8();
    const auto messageId = given("message_id");
    envelope.messageId = messageId.isString() ? messageId.toString() : QString::fromLatin1(newUuidText());
    envelope.timestamp = normalisedTime(given("timestamp"), now);

    JsonObjectText value;
    value.add("schema_version", given("schema_version").toString(QStringLiteral("1.0")))
        .add("device_id", given("device_id"))
        .add("message_id", envelope.messageId)
        .add("timestamp", QLatin1StringView(envelope.timestamp));
    const bool hasRepeats = message.members.size() > object.size();
    for (qsizetype i = 0; i < message.members.size(); ++i) {
        const auto &member = message.members[i];
        if (!isBaseField(member) && !(hasRepeats && isRepeatedLater(message.members, i)))
            value.addText(member.rawName, member.value);
    }
    envelope.value = value.take();
    return envelope;
}

} // namespace loom
