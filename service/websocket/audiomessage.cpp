// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/audiomessage.h"

#include "common/core/timetext.h"
#include "service/ingest/pipeline.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView Type("message_type");
constexpr QLatin1StringView Data("data");
constexpr QLatin1StringView DeviceId("device_id");
constexpr QLatin1StringView MessageId("message_id");
constexpr QLatin1StringView Timestamp("timestamp");
constexpr QLatin1StringView Format("format");

Error missing(const QString &field)
{
    return Error::invalid({Violation::missing({field})});
}

Error wrongType(const QString &field, const QString &expected, const QJsonValue &found)
{
    return Error::invalid({Violation::wrongType({field}, expected, found)});
}

Error otherDevice(const QString &device, const QJsonValue &given)
{
    const auto rule = u"is omitted, or equals the device of the connection, '%1'"_s.arg(device);
    return Error::invalid({Violation::wrongValue({Data, DeviceId}, rule, given, {{u"expected"_s, device}})});
}

Result<AudioMessage> readChunk(const ParsedJson &envelope, const QByteArray &device)
{
    const auto data = envelope.value[Data];
    if (!data.isObject())
        return data.isUndefined() ? missing(Data) : wrongType(Data, u"object"_s, data);
    const auto member = std::find_if(envelope.members.begin(), envelope.members.end(),
                                     [](const auto &candidate) { return candidate.isNamed("data"); });
    if (member == envelope.members.end())
        return Error::of(ErrorCode::InvalidJson);

    auto message = data.toObject();
    const auto name = QString::fromLatin1(device);
    const auto given = message.value(DeviceId);
    message.insert(DeviceId, name);
    AudioChunk chunk{{member->value, message, jsonMembers(member->value)}, message.value(MessageId).toString()};
    if (!given.isUndefined() && !given.isNull() && given.toString() != name)
        chunk.rejection = otherDevice(name, given);
    return AudioMessage(std::move(chunk));
}

} // namespace

namespace audiomessage {

Result<AudioMessage> read(QByteArrayView text, const QByteArray &device)
{
    const auto envelope = ParsedJson::parse(text);
    if (!envelope)
        return envelope.error();
    if (!envelope->value.isObject())
        return Error::invalid({Violation::wrongType({}, u"object"_s, envelope->value)});
    const auto type = envelope->value[Type];
    if (type.isUndefined())
        return missing(Type);
    if (!type.isString())
        return wrongType(Type, u"string"_s, type);
    const auto name = type.toString();
    if (name == "audio_chunk"_L1)
        return readChunk(*envelope, device);
    if (name == "ping"_L1)
        return AudioMessage(AudioPing{envelope->value[Data][Timestamp]});
    return Error::of(ErrorCode::UnknownMessageType);
}

QByteArray acknowledgement(const StoredMessage &stored)
{
    return JsonObjectWriter()
        .add("type", u"ack"_s)
        .add("message_id", stored.messageId)
        .add("status", u"success"_s)
        .add("topic", QString::fromLatin1(stored.topic))
        .add("timestamp", QString::fromLatin1(stored.timestamp))
        .take();
}

QByteArray pong(const AudioPing &ping, qint64 now)
{
    JsonObjectWriter data;
    if (!ping.timestamp.isUndefined())
        data.add("timestamp", ping.timestamp);
    data.add("server_time", QString::fromLatin1(timeText(now)));
    return JsonObjectWriter().add("message_type", u"pong"_s).addText("data", data.take()).take();
}

QByteArray rejection(const Error &error, const QString &messageId, qint64 now)
{
    const bool isFormat = !error.violations.isEmpty() && error.violations.constFirst().path == QJsonArray{Format}
                          && error.code == ErrorCode::InvalidValue;
    const auto &row = errorRow(ErrorCode::InvalidFormat);
    JsonObjectWriter text;
    text.add("type", u"error"_s)
        .add("message", isFormat ? QString::fromLatin1(row.message) : error.message)
        .add("code", QString::fromLatin1(isFormat ? QByteArray(row.name) : error.name()))
        .add("timestamp", QString::fromLatin1(timeText(now)));
    if (!messageId.isEmpty())
        text.add("message_id", messageId);
    if (!error.violations.isEmpty())
        text.addText("detail", error.detail());
    return text.take();
}

} // namespace audiomessage

} // namespace loom
