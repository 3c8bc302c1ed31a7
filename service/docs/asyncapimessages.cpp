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
        .add("type", QStringLiteral("object"))
        .add("required", required)
        .addText("properties", properties)
        .take();
}

QByteArray constant(const QString &value)
{
    return JsonObjectWriter().add("type", QStringLiteral("string")).add("const", value).take();
}

QByteArray oneOf(const QByteArrayList &values, const QString &description)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(QString::fromUtf8(value));
    return JsonObjectWriter()
        .add("type", QStringLiteral("string"))
        .add("enum", list)
        .add("description", description)
        .take();
}

QByteArray timeSchema(const QString &description)
{
    return JsonObjectWriter()
        .add("type", QStringLiteral("string"))
        .add("format", QStringLiteral("date-time"))
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
        .add("contentType", QStringLiteral("application/json"))
        .addText("payload", payload)
        .addText("examples", jsonArrayText(examples))
        .take();
}

/// The schema of the message in a POST, except that device_id is optional, since the connection has it.
QJsonObject dataSchema(const MessageType &chunks)
{
    auto schema = chunks.schema;
    schema.remove(QStringLiteral("examples"));
    QJsonArray required;
    for (const auto &field : schema[QStringLiteral("required")].toArray()) {
        if (field != QJsonValue(QStringLiteral("device_id")))
            required.append(field);
    }
    schema.insert(QStringLiteral("required"), required);
    auto fields = schema[QStringLiteral("properties")].toObject();
    auto device = fields[QStringLiteral("device_id")].toObject();
    device.insert(
        QStringLiteral("description"),
        QStringLiteral("Optional. It must be the device ID in the path of the connection; another value is rejected."));
    fields.insert(QStringLiteral("device_id"), device);
    schema.insert(QStringLiteral("properties"), fields);
    return acceptNullForOptionalFields(schema);
}

QByteArray audioChunk(const MessageType &chunks, int toleranceHours)
{
    const auto fields = JsonObjectWriter()
                            .addText("message_type", constant(QStringLiteral("audio_chunk")))
                            .addText("data", publicSchemaText(dataSchema(chunks), toleranceHours))
                            .take();
    QByteArrayList examples;
    for (const auto &posted : chunks.examples) {
        auto data = posted.toObject();
        data.remove(QStringLiteral("device_id"));
        const auto payload = JsonObjectWriter()
                                 .add("message_type", QStringLiteral("audio_chunk"))
                                 .addText("data", messageText(data, chunks.schema))
                                 .take();
        examples << example("chunk" + QByteArray::number(examples.size() + 1), chunks.title, payload);
    }
    return message("audio_chunk", chunks.title, chunks.description,
                   object({QStringLiteral("message_type"), QStringLiteral("data")}, fields), examples);
}

QByteArray ping()
{
    const auto bare = JsonObjectWriter().add("message_type", QStringLiteral("ping")).take();
    const auto data = JsonObjectWriter().add("timestamp", QString::fromLatin1(timeText(ExampleTime))).take();
    const auto timed = JsonObjectWriter().add("message_type", QStringLiteral("ping")).addText("data", data).take();
    return message("ping", QStringLiteral("Ping"),
                   QStringLiteral("Asks for a pong. For clients that cannot send the ping frames of RFC 6455."),
                   PingSchema,
                   {example("timed", QStringLiteral("With a time, to measure the round trip"), timed),
                    example("bare", QStringLiteral("Without data"), bare)});
}

QByteArray acknowledgement(const MessageType &chunks)
{
    const auto fields = JsonObjectWriter()
                            .addText("type", constant(QStringLiteral("ack")))
                            .addText("message_id", MessageIdSchema)
                            .addText("status", constant(QStringLiteral("success")))
                            .addText("topic", oneOf(chunks.topics(), QStringLiteral("The Kafka topic of the record.")))
                            .addText("timestamp", timeSchema(QStringLiteral("The timestamp of the record, in UTC.")))
                            .take();
    const QJsonArray required{QStringLiteral("type"), QStringLiteral("message_id"), QStringLiteral("status"),
                              QStringLiteral("topic"), QStringLiteral("timestamp")};
    const auto payload = JsonObjectWriter()
                             .add("type", QStringLiteral("ack"))
                             .add("message_id", QString::fromLatin1(ExampleId))
                             .add("status", QStringLiteral("success"))
                             .add("topic", QString::fromUtf8(chunks.topics().constFirst()))
                             .add("timestamp", QString::fromLatin1(timeText(ExampleTime)))
                             .take();
    return message("ack", QStringLiteral("Acknowledgement"),
                   QStringLiteral("Kafka has acknowledged the chunk's record."), object(required, fields),
                   {example("stored", QStringLiteral("The chunk is stored"), payload)});
}

QByteArray pong()
{
    const auto data = JsonObjectWriter()
                          .add("timestamp", QString::fromLatin1(timeText(ExampleTime)))
                          .add("server_time", QString::fromLatin1(timeText(ExampleTime)))
                          .take();
    const auto payload = JsonObjectWriter().add("message_type", QStringLiteral("pong")).addText("data", data).take();
    return message("pong", QStringLiteral("Pong"), QStringLiteral("The immediate response to a ping."), PongSchema,
                   {example("answer", QStringLiteral("The response to a ping with a time"), payload)});
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
    text.add("type", QStringLiteral("error"))
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
    QString meanings = QStringLiteral("The error code, for programs.\n");
    for (const auto &each : errors()) {
        const auto meaning = QString::fromUtf8(errorRow(each.code).message);
        codes << each.name();
        examples << example(each.name(), meaning, errorPayload(each));
        meanings += QStringLiteral("\n- `%1`: %2").arg(QString::fromLatin1(each.name()), meaning);
    }
    const auto fields =
        JsonObjectWriter()
            .addText("type", constant(QStringLiteral("error")))
            .addText("message", R"({"type": "string", "description": "The cause and what to do, for people."})")
            .addText("code", oneOf(codes, meanings))
            .addText("timestamp", timeSchema(QStringLiteral("The time of the rejection, in UTC.")))
            .addText("message_id",
                     R"({"type": "string", "description": "The message_id of the chunk, if it has one."})")
            .addText("detail", DetailSchema)
            .take();
    const QJsonArray required{QStringLiteral("type"), QStringLiteral("message"), QStringLiteral("code"),
                              QStringLiteral("timestamp")};
    return message("error", QStringLiteral("Error"),
                   QStringLiteral("The message was not stored; the connection stays open."), object(required, fields),
                   examples);
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
