// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/openapiresponses.h"

#include "common/catalogue/messagetype.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "service/docs/examplevalues.h"

#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace loom::openapi {

namespace {

constexpr char ErrorSchema[] = R"({"title": "Error", "type": "object",
    "description": "The body of every error response.",
    "required": ["status", "message", "code", "details", "detail", "request_id", "timestamp"],
    "properties": {
        "status": {"type": "string", "enum": ["error"]},
        "message": {"type": "string", "description": "The cause and what to do, for people."},
        "code": {"type": "string", "description": "The error code, for programs."},
        "details": {"type": "object", "properties": {
            "field": {"type": "string", "description": "The field of the first violation, with dots between levels."}}},
        "detail": {"description": "With status 422, every violation in the order of the schema; otherwise the message.",
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/Violation"}}]},
        "request_id": {"type": "string", "description": "The value of the header X-Request-ID."},
        "timestamp": {"type": "string", "format": "date-time"}
    }})";

constexpr char ViolationSchema[] = R"({"title": "Violation", "type": "object",
    "description": "One violation of the schema.",
    "required": ["type", "loc", "msg", "input", "ctx"],
    "properties": {
        "type": {"type": "string", "enum": ["missing", "type_error", "value_error"]},
        "loc": {"type": "array", "items": {"type": ["string", "integer"]},
            "description": "The location: body, then field names and positions of items."},
        "msg": {"type": "string", "description": "A description of the violation, for people."},
        "input": {"description": "The invalid value, possibly truncated; an empty object if the field is missing."},
        "ctx": {"type": "object", "description": "The limit, under a short name."}
    }})";

constexpr char BatchCountsSchema[] = R"({"title": "Batch", "type": "object",
    "description": "The result of a batch.",
    "properties": {
        "total": {"type": "integer", "minimum": 1, "description": "Number of items."},
        "processed": {"type": "integer", "minimum": 0, "description": "Number of items that were stored."},
        "failed": {"type": "integer", "minimum": 0, "description": "Number of items that were not stored."},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/BatchError"},
            "description": "One entry for each item that was not stored, in the order of the batch."}
    }})";

constexpr char BatchErrorSchema[] = R"({"title": "Batch error", "type": "object",
    "description": "Why one item of a batch was not stored.",
    "required": ["index", "code", "message", "detail"],
    "properties": {
        "index": {"type": "integer", "minimum": 0, "description": "The position of the item; the first is 0."},
        "code": {"type": "string"},
        "message": {"type": "string"},
        "detail": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/Violation"}}]}
    }})";

constexpr char BatchStoredSchema[] = R"({"allOf": [
    {"type": "object", "required": ["status", "total", "processed", "failed", "errors"], "properties": {
        "status": {"type": "string", "enum": ["success", "partial"],
            "description": "success if all items were stored, partial if only some were."}}},
    {"$ref": "#/components/schemas/Batch"}]})";

constexpr char BatchStoredExamples[] = R"({
    "success": {"summary": "All items were stored",
        "value": {"status": "success", "total": 2, "processed": 2, "failed": 0, "errors": []}},
    "partial": {"summary": "Some items were stored",
        "value": {"status": "partial", "total": 2, "processed": 1, "failed": 1, "errors": [{
            "index": 1, "code": "MISSING_FIELD", "message": "Missing required field: 1.device_id", "detail": [{
                "type": "missing", "loc": ["body", 1, "device_id"], "msg": "Field required", "input": {}, "ctx": {}}]}]}}
    })";

constexpr char MessageIdSchema[] = R"({"type": "string", "minLength": 1, "maxLength": 128,
    "description": "The message_id of the message, or a new UUID. The Kafka record has the same value."})";

QByteArray jsonContent(const QByteArray &schema, const QByteArray &examples)
{
    const auto media = JsonObjectWriter().addText("schema", schema).addText("examples", examples).take();
    return JsonObjectWriter().addText("application/json", media).take();
}

/// Adds the headers that every response with this status has.
QByteArray response(const QString &description, const QByteArray &content, int status = 200)
{
    JsonObjectWriter headers;
    headers.addText("X-Request-ID", reference("headers", "X-Request-ID"));
    if (status == errorRow(ErrorCode::MethodNotAllowed).status)
        headers.addText("Allow", reference("headers", "Allow"));
    if (status == errorRow(ErrorCode::UnsupportedMediaType).status)
        headers.addText("Accept-Encoding", reference("headers", "Accept-Encoding"));
    if (status == errorRow(ErrorCode::Unauthenticated).status)
        headers.addText("WWW-Authenticate", reference("headers", "WWW-Authenticate"));
    if (status == errorRow(ErrorCode::Overloaded).status || status == errorRow(ErrorCode::RateLimited).status)
        headers.addText("Retry-After", reference("headers", "Retry-After"));
    JsonObjectWriter text;
    text.add("description", description).addText("headers", headers.take());
    if (!content.isEmpty())
        text.addText("content", content);
    return text.take();
}

QJsonArray texts(const QByteArrayList &names)
{
    QJsonArray list;
    for (const auto &name : names)
        list.append(QString::fromUtf8(name));
    return list;
}

QByteArray oneOfTexts(const QByteArrayList &values, const QString &description)
{
    return JsonObjectWriter()
        .add("type", u"string"_s)
        .add("enum", texts(values))
        .add("description", description)
        .take();
}

/// The schema of a field that the answer repeats, or of the number of its items.
QByteArray replySchema(const MessageType &messageType, const ReplyField &part, int toleranceHours)
{
    if (part.kind == ReplyField::Kind::Count)
        return JsonObjectWriter()
            .add("type", u"integer"_s)
            .addText("minimum", "0")
            .add("description", u"Number of items in %1."_s.arg(part.field))
            .take();
    if (part.field == u"timestamp"_s)
        return R"({"type": "string", "format": "date-time", "description": "The timestamp of the record, in UTC."})";
    const auto field = messageType.schema[u"properties"_s][part.field].toObject();
    return publicSchemaText(field, toleranceHours, openapi::schemaPlace(messageType));
}

QByteArray storedSchema(const MessageType &messageType, int toleranceHours)
{
    QJsonArray required{u"status"_s, u"message_id"_s, u"topic"_s};
    JsonObjectWriter fields;
    fields.addText("status", R"({"type": "string", "enum": ["success"]})")
        .addText("message_id", MessageIdSchema)
        .addText("topic", oneOfTexts(messageType.topics(), u"The Kafka topic of the record."_s));
    for (const auto &part : messageType.reply) {
        required.append(QString::fromUtf8(part.name));
        fields.addText(part.name, replySchema(messageType, part, toleranceHours));
    }
    return JsonObjectWriter()
        .add("type", u"object"_s)
        .add("required", required)
        .addText("properties", fields.take())
        .take();
}

QByteArray storedExample(const MessageType &messageType)
{
    const auto message = messageType.examples.first().toObject();
    JsonObjectWriter body;
    body.add("status", u"success"_s)
        .add("message_id", QString::fromLatin1(ExampleId))
        .add("topic", QString::fromUtf8(messageType.topicFor(message)));
    for (const auto &part : messageType.reply) {
        const auto value = message[part.field];
        if (part.kind == ReplyField::Kind::Count)
            body.add(part.name, value.toArray().size());
        else
            body.add(part.name, part.field == u"timestamp"_s ? QString::fromUtf8(timeText(ExampleTime)) : value);
    }
    return body.take();
}

/// The meanings of the error codes, one per line.
QString descriptionOf(const Rejection &rejection)
{
    QStringList lines;
    for (const auto &error : rejection.errors)
        lines << u"- `%1`: %2"_s.arg(QString::fromUtf8(error.name()), QString::fromUtf8(errorRow(error.code).message));
    return lines.join(u'\n');
}

QByteArray rejectionSchema(const Operation &operation, const Rejection &rejection)
{
    const auto codes = JsonObjectWriter().add("type", u"string"_s).add("enum", texts(rejection.codes())).take();
    const auto fields = JsonObjectWriter().addText("code", codes).take();
    auto all = reference("schemas", "Error") + ',' + JsonObjectWriter().addText("properties", fields).take();
    const bool isOfItems = rejection.status == errorRow(ErrorCode::MissingField).status
                           || rejection.status == errorRow(ErrorCode::MessageTooLarge).status
                           || rejection.status == errorRow(ErrorCode::KafkaUnavailable).status;
    if (operation.kind == Operation::Kind::PostMany && isOfItems)
        all += ',' + reference("schemas", "Batch");
    return R"({"allOf": [)" + all + "]}";
}

QByteArray rejectionExamples(const Rejection &rejection)
{
    JsonObjectWriter examples;
    for (const auto &error : rejection.errors)
        examples.addText(error.name(),
                         JsonObjectWriter().addText("value", error.toBody(ExampleId, ExampleTime)).take());
    return examples.take();
}

QByteArray pageSchema(const HttpPage &page)
{
    return page.notes.schema.isEmpty() ? QByteArray(R"({"type": "string"})") : jsonText(page.notes.schema);
}

} // namespace

QByteArray schemaName(const Endpoint &endpoint)
{
    return endpoint.id.toUtf8().replace('/', '.');
}

QString schemaPlace(const Endpoint &endpoint)
{
    return u"#/components/schemas/"_s + QString::fromUtf8(schemaName(endpoint));
}

QByteArray reference(const QByteArray &kind, const QByteArray &name)
{
    return JsonObjectWriter().add("$ref", QString::fromUtf8("#/components/" + kind + '/' + name)).take();
}

QByteArray stored(const MessageType &messageType, int timestampToleranceHours)
{
    const auto example =
        messageType.examples.isEmpty()
            ? QByteArray("{}")
            : JsonObjectWriter()
                  .addText("stored", JsonObjectWriter().addText("value", storedExample(messageType)).take())
                  .take();
    return response(u"Kafka has acknowledged the record."_s,
                    jsonContent(storedSchema(messageType, timestampToleranceHours), example));
}

QByteArray storedMany()
{
    return response(u"Kafka has acknowledged the records of at least one item."_s,
                    jsonContent(BatchStoredSchema, BatchStoredExamples));
}

QByteArray pageBody(const HttpPage &page, bool isHead)
{
    if (isHead)
        return response(u"The response to GET without the body."_s, {});
    JsonObjectWriter media;
    media.addText("schema", pageSchema(page));
    if (!page.notes.example.isNull() && !page.notes.example.isUndefined())
        media.add("example", page.notes.example);
    return response(page.notes.description, JsonObjectWriter().addText(page.notes.contentType, media.take()).take());
}

QByteArray pageOrRejection(const HttpPage &page, const Operation &operation, const Rejection &rejection)
{
    const auto either = R"({"anyOf": [)" + pageSchema(page) + ',' + rejectionSchema(operation, rejection) + "]}";
    return response(u"The body of a 200 response, if the service is not healthy; otherwise\n\n"_s
                        + descriptionOf(rejection),
                    jsonContent(either, rejectionExamples(rejection)), rejection.status);
}

QByteArray rejected(const Operation &operation, const Rejection &rejection, bool isHead)
{
    const auto content =
        isHead ? QByteArray() : jsonContent(rejectionSchema(operation, rejection), rejectionExamples(rejection));
    return response(descriptionOf(rejection), content, rejection.status);
}

std::vector<NamedJson> headers()
{
    return {
        {"X-Request-ID",
         R"({"description": "The X-Request-ID of the request, if it is 1 to 128 printable ASCII characters; otherwise a new UUID.",
            "required": true, "schema": {"type": "string", "minLength": 1, "maxLength": 128}})"},
        {"Allow", R"({"description": "The methods that the endpoint supports.", "schema": {"type": "string"}})"},
        {"Accept-Encoding",
         R"({"description": "The codings that are accepted, if the Content-Encoding is not supported.",
            "schema": {"type": "string"}})"},
        {"WWW-Authenticate", R"({"description": "The authentication scheme: Bearer.", "schema": {"type": "string"}})"},
        {"Retry-After",
         R"({"description": "The time to wait, in seconds, before sending the message again with the same message_id.",
            "schema": {"type": "integer", "minimum": 0}})"},
    };
}

std::vector<NamedJson> schemas()
{
    return {{"Error", ErrorSchema},
            {"Violation", ViolationSchema},
            {"Batch", BatchCountsSchema},
            {"BatchError", BatchErrorSchema}};
}

} // namespace loom::openapi
