// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/asyncapimessages.h"

#include "common/catalogue/messagetype.h"
#include "common/catalogue/optionalfields.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "service/docs/examplevalues.h"
#include "service/docs/rejections.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loom::asyncapi {

namespace {

constexpr char PingSchema[] = R"({"type": "object", "required": ["message_type"],
    "properties": {
        "message_type": {"type": "string", "const": "ping"},
        "data": {"type": "object", "properties": {
            "timestamp": {"description": "The client's time, or any other value. The pong returns it unchanged."}}}
    }})";

constexpr char PongSchema[] = R"({"type": "object", "required": ["message_type", "data"],
    "properties": {
        "message_type": {"type": "string", "const": "pong"},
        "data": {"type": "object", "required": ["server_time"], "properties": {
            "timestamp": {"description": "The timestamp of the ping, unchanged. Absent if the ping has none."},
            "server_time": {"type": "string", "format": "date-time", "description": "The time of the service, in UTC."}}}
    }})";

constexpr char MessageIdSchema[] = R"({"type": "string", "minLength": 1, "maxLength": 128,
    "description": "The message_id of the message, or a new UUID. The Kafka record has the same value."})";

constexpr char DetailSchema[] = R"({"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Violation"},
    "description": "Every violation of the schema. The fields of a chunk are named as over HTTP, without data."})";

QByteArray object(const QJsonArray &required, const QByteArray &properties)
{
    return JsonObjectWriter()
        .add("type", u"object"_s)
        .add("required", required)
        .addText("properties", properties)
        .take();
}

QByteArray constant(const QString &value)
{
    return JsonObjectWriter().add("type", u"string"_s).add("const", value).take();
}

QByteArray oneOf(const QByteArrayList &values, const QString &description)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(QString::fromUtf8(value));
    return JsonObjectWriter().add("type", u"string"_s).add("enum", list).add("description", description).take();
}

QByteArray timeSchema(const QString &description)
{
    return JsonObjectWriter()
        .add("type", u"string"_s)
        .add("format", u"date-time"_s)
        .add("description", description)
        .take();
}

QByteArray example(const QByteArray &name, const QString &summary, const QByteArray &payload)
{
    return JsonObjectWriter()
        .add("name", QString::fromUtf8(name))
        .add("summary", summary)
        .addText("payload", payload)
        .take();
}

QByteArray message(const QByteArray &name, const QString &title, const QString &summary, const QByteArray &payload,
                   const QByteArrayList &examples)
{
    return JsonObjectWriter()
        .add("name", QString::fromUtf8(name))
        .add("title", title)
        .add("summary", summary)
        .add("contentType", u"application/json"_s)
        .addText("payload", payload)
        .addText("examples", jsonArrayText(examples))
        .take();
}

/// The schema of the message in a POST, except that device_id is optional, since the connection has it.
QJsonObject dataSchema(const MessageType &chunks)
{
    auto schema = chunks.schema;
    schema.remove(u"examples"_s);
    QJsonArray required;
    for (const auto &field : schema[u"required"_s].toArray()) {
        if (field != QJsonValue(u"device_id"_s))
            required.append(field);
    }
    schema.insert(u"required"_s, required);
    auto fields = schema[u"properties"_s].toObject();
    auto device = fields[u"device_id"_s].toObject();
    device.insert(u"description"_s,
                  u"Optional. It must be the device ID in the path of the connection; another value is rejected."_s);
    fields.insert(u"device_id"_s, device);
    schema.insert(u"properties"_s, fields);
    return acceptNullForOptionalFields(schema);
}

QByteArray audioChunk(const MessageType &chunks, int toleranceHours)
{
    const auto fields =
        JsonObjectWriter()
            .addText("message_type", constant(u"audio_chunk"_s))
            .addText("data", publicSchemaText(dataSchema(chunks), toleranceHours,
                                              u"#/components/messages/audio_chunk/payload/properties/data"_s))
            .take();
    QByteArrayList examples;
    for (const auto &posted : chunks.examples) {
        auto data = posted.toObject();
        data.remove(u"device_id"_s);
        const auto payload = JsonObjectWriter()
                                 .add("message_type", u"audio_chunk"_s)
                                 .addText("data", messageText(data, chunks.schema))
                                 .take();
        examples << example("chunk" + QByteArray::number(examples.size() + 1), chunks.title, payload);
    }
    return message("audio_chunk", chunks.title, chunks.description, object({u"message_type"_s, u"data"_s}, fields),
                   examples);
}

QByteArray ping()
{
    const auto bare = JsonObjectWriter().add("message_type", u"ping"_s).take();
    const auto data = JsonObjectWriter().add("timestamp", QString::fromLatin1(timeText(ExampleTime))).take();
    const auto timed = JsonObjectWriter().add("message_type", u"ping"_s).addText("data", data).take();
    return message("ping", u"Ping"_s, u"Asks for a pong. For clients that cannot send the ping frames of RFC 6455."_s,
                   PingSchema,
                   {example("timed", u"With a time, to measure the round trip"_s, timed),
                    example("bare", u"Without data"_s, bare)});
}

QByteArray acknowledgement(const MessageType &chunks)
{
    const auto fields = JsonObjectWriter()
                            .addText("type", constant(u"ack"_s))
                            .addText("message_id", MessageIdSchema)
                            .addText("status", constant(u"success"_s))
                            .addText("topic", oneOf(chunks.topics(), u"The Kafka topic of the record."_s))
                            .addText("timestamp", timeSchema(u"The timestamp of the record, in UTC."_s))
                            .take();
    const QJsonArray required{u"type"_s, u"message_id"_s, u"status"_s, u"topic"_s, u"timestamp"_s};
    const auto payload = JsonObjectWriter()
                             .add("type", u"ack"_s)
                             .add("message_id", QString::fromLatin1(ExampleId))
                             .add("status", u"success"_s)
                             .add("topic", QString::fromUtf8(chunks.topics().constFirst()))
                             .add("timestamp", QString::fromLatin1(timeText(ExampleTime)))
                             .take();
    return message("ack", u"Acknowledgement"_s, u"Kafka has acknowledged the chunk's record."_s,
                   object(required, fields), {example("stored", u"The chunk is stored"_s, payload)});
}

QByteArray pong()
{
    const auto data = JsonObjectWriter()
                          .add("timestamp", QString::fromLatin1(timeText(ExampleTime)))
                          .add("server_time", QString::fromLatin1(timeText(ExampleTime)))
                          .take();
    const auto payload = JsonObjectWriter().add("message_type", u"pong"_s).addText("data", data).take();
    return message("pong", u"Pong"_s, u"The immediate response to a ping."_s, PongSchema,
                   {example("answer", u"The response to a ping with a time"_s, payload)});
}

/// All errors of an open connection.
QList<Error> errors()
{
    QList<Error> all;
    for (const auto &rejection : rejectionsOf({Operation::Kind::MessageType}))
        all << rejection.errors;
    return all;
}

QByteArray errorPayload(const Error &error)
{
    JsonObjectWriter text;
    text.add("type", u"error"_s)
        .add("message", error.message)
        .add("code", QString::fromLatin1(error.name()))
        .add("timestamp", QString::fromLatin1(timeText(ExampleTime)));
    if (!error.violations.isEmpty())
        text.addText("detail", error.detail());
    return text.take();
}

QByteArray error()
{
    QByteArrayList codes;
    QByteArrayList examples;
    QString meanings = u"The error code, for programs.\n"_s;
    for (const auto &each : errors()) {
        const auto meaning = QString::fromUtf8(errorRow(each.code).message);
        codes << each.name();
        examples << example(each.name(), meaning, errorPayload(each));
        meanings += u"\n- `%1`: %2"_s.arg(QString::fromLatin1(each.name()), meaning);
    }
    const auto fields =
        JsonObjectWriter()
            .addText("type", constant(u"error"_s))
            .addText("message", R"({"type": "string", "description": "The cause and what to do, for people."})")
            .addText("code", oneOf(codes, meanings))
            .addText("timestamp", timeSchema(u"The time of the rejection, in UTC."_s))
            .addText("message_id",
                     R"({"type": "string", "description": "The message_id of the chunk, if it has one."})")
            .addText("detail", DetailSchema)
            .take();
    const QJsonArray required{u"type"_s, u"message"_s, u"code"_s, u"timestamp"_s};
    return message("error", u"Error"_s, u"The message was not stored; the connection stays open."_s,
                   object(required, fields), examples);
}

} // namespace

std::vector<Message> messages(const MessageType &chunks, int timestampToleranceHours)
{
    return {{"audio_chunk", true, audioChunk(chunks, timestampToleranceHours)},
            {"ping", true, ping()},
            {"ack", false, acknowledgement(chunks)},
            {"pong", false, pong()},
            {"error", false, error()}};
}

} // namespace loom::asyncapi
