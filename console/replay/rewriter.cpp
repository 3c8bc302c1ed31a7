// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/rewriter.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace loom::replay {

namespace {

constexpr QLatin1StringView DeviceId("device_id");
constexpr QLatin1StringView MessageId("message_id");
constexpr QLatin1StringView Timestamp("timestamp");

using MemberChange = std::function<std::optional<QJsonValue>(const QString &name, const QJsonValue &value)>;
using MessageChange = std::function<QByteArray(const ParsedJson &message)>;

/// Returns the text of @p message with the values that @p change returns. All other bytes stay unchanged.
QByteArray replaceMembers(const ParsedJson &message, const MemberChange &change)
{
    QByteArray text;
    const char *copied = message.text.data();
    for (const auto &member : message.members) {
        const auto value = message.value[member.name()];
        const auto changed = change(member.name(), value);
        if (!changed)
            continue;
        text.append(copied, member.value.data() - copied);
        text.append(jsonText(*changed));
        copied = member.value.data() + member.value.size();
    }
    return text.append(copied, message.text.data() + message.text.size() - copied);
}

/// Returns @p body with @p text, a part of it, replaced by @p changed.
QByteArray replacePart(const QByteArray &body, QByteArrayView text, const QByteArray &changed)
{
    const auto begin = text.data() - body.constData();
    return body.first(begin) + changed + body.sliced(begin + text.size());
}

/// Returns @p body with @p change applied to every message. Text around the messages, such as white space and a byte
/// order mark, stays unchanged.
QByteArray changeMessages(const QByteArray &body, const MessageChange &change)
{
    const auto json = ParsedJson::parse(body);
    if (!json)
        return body;
    if (json->value.isObject())
        return replacePart(body, json->text, change(*json));
    if (!json->value.isArray())
        return body;
    QByteArray text;
    const char *copied = json->text.data();
    for (const auto item : jsonItems(json->text)) {
        const auto message = ParsedJson::parse(item);
        text.append(copied, item.data() - copied);
        text.append(message && message->value.isObject() ? change(*message) : item.toByteArray());
        copied = item.data() + item.size();
    }
    text.append(copied, json->text.data() + json->text.size() - copied);
    return replacePart(body, json->text, text);
}

std::optional<QJsonValue> newValue(const Rewrite &rewrite, const QString &name, const QJsonValue &value)
{
    const auto text = value.toString();
    if (text.isEmpty() || rewrite.untouched.contains(name))
        return std::nullopt;
    if (name == DeviceId && rewrite.rename)
        return rewrite.rename(text);
    if (name == MessageId && rewrite.newMessageId)
        return QString::fromLatin1(rewrite.newMessageId());
    if (name == Timestamp && rewrite.shiftMs) {
        if (const auto time = parseTime(text))
            return QString::fromLatin1(timeText(*time + *rewrite.shiftMs));
    }
    return std::nullopt;
}

QByteArray messageWithDevice(const ParsedJson &message, const QString &device)
{
    const auto isDevice = [](const auto &member) { return member.name() == DeviceId; };
    if (std::any_of(message.members.begin(), message.members.end(), isDevice)) {
        return replaceMembers(message, [&](const QString &name, const QJsonValue &) {
            return name == DeviceId ? std::optional<QJsonValue>(device) : std::nullopt;
        });
    }
    auto text = message.text.toByteArray();
    const QByteArray comma = message.members.isEmpty() ? "" : ", ";
    return text.insert(1, "\"device_id\": " + jsonText(device) + comma);
}

} // namespace

QByteArray rewritten(const QByteArray &body, const Rewrite &rewrite)
{
    return changeMessages(body, [&](const ParsedJson &message) {
        return replaceMembers(
            message, [&](const QString &name, const QJsonValue &value) { return newValue(rewrite, name, value); });
    });
}

QByteArray withDevice(const QByteArray &body, const QString &device)
{
    return changeMessages(body, [&](const ParsedJson &message) { return messageWithDevice(message, device); });
}

QString textField(const QByteArray &body, const char *name)
{
    const auto json = ParsedJson::parse(body);
    if (!json)
        return {};
    const auto message = json->value.isArray() ? json->value.toArray().first() : json->value;
    return message[QLatin1StringView(name)].toString();
}

} // namespace loom::replay
