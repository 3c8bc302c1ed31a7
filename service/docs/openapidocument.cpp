// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/openapidocument.h"

#include "common/catalogue/batchitem.h"
#include "common/catalogue/catalogue.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "service/docs/apigroup.h"
#include "service/docs/documentservers.h"
#include "service/docs/openapiresponses.h"
#include "service/http/apiversion.h"

#include <QJsonDocument>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView Naming = BatchItem::StreamField;

/// A request must use one of them, not both.
QByteArray securitySchemes(const AccessSettings &access)
{
    constexpr char Key[] = R"({"type": "http", "scheme": "bearer",
        "description": "A key from the operator."})";
    constexpr char Token[] = R"({"type": "http", "scheme": "bearer", "bearerFormat": "JWT",
        "description": "An access token from the operator's identity provider."})";
    constexpr char KeyOrToken[] = R"({"type": "http", "scheme": "bearer", "bearerFormat": "JWT",
        "description": "A key from the operator, or an access token from the operator's identity provider."})";
    constexpr char ApiKey[] = R"({"type": "apiKey", "in": "header", "name": "X-API-Key",
        "description": "The same credential, for clients that cannot set Authorization."})";
    const auto *const bearer = access.jwksFile.isEmpty() ? Key : access.keysFile.isEmpty() ? Token : KeyOrToken;
    return JsonObjectWriter().addText("bearer", bearer).addText("apiKey", ApiKey).take();
}

constexpr char HttpIntroduction[] =
    R"(Receives messages from devices and stores them in Kafka. The service answers **201** only after Kafka has acknowledged the record.

- Send one JSON object in UTF-8 as `application/json`. Fields that the schema does not name are stored as well. `null` in an optional field is the same as an absent field.
- Every error response has the same body: `message` is for people, `code` is for programs, and with status 422, `detail` lists every violation of the schema.
- After a 503, or without a response, send the same message again with the same `message_id`. The header `Retry-After` has the time to wait.
- Every response has the header `X-Request-ID`, with the value from the request if the request has one.
- Audio can also be streamed over a WebSocket: see [/asyncapi.json](asyncapi.json).)";

constexpr char BodyDescription[] =
    R"(The body may be compressed with one coding: `Content-Encoding` `gzip`, `deflate` (the zlib format) or `zstd`. The size limit applies to the decompressed body. The operator can disable codings; the header `Accept-Encoding` of a 415 response lists the enabled ones.)";

QByteArray objectText(const std::vector<NamedJson> &members)
{
    JsonObjectWriter text;
    for (const auto &member : members)
        text.addText(member.name, member.json);
    return text.take();
}

QByteArray itemName(const Batch &batch)
{
    return openapi::schemaName(batch) + ".item";
}

/// For example, "postSensorGps" for "post" and "/sensor/gps".
QByteArray operationName(const QByteArray &method, const QByteArray &path)
{
    auto name = method;
    bool isFirstOfWord = true;
    for (const char c : path == "/" ? QByteArray("/service") : path) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isPlain)
            name += isFirstOfWord ? QByteArray(1, c).toUpper() : QByteArray(1, c);
        isFirstOfWord = !isPlain;
    }
    return name;
}

QByteArray examplesOf(const Endpoint &endpoint, const QJsonObject &schema)
{
    JsonObjectWriter examples;
    int number = 0;
    for (const auto &example : endpoint.examples) {
        const auto name = "example" + QByteArray::number(++number);
        examples.addText(name, JsonObjectWriter().addText("value", messageText(example, schema)).take());
    }
    return examples.take();
}

/// Builds one document. Schemas and responses that several operations share are put into "components".
class Writer
{
public:
    Writer(const Catalogue &catalogue, const ApiFacts &facts) : m_catalogue(catalogue), m_facts(facts)
    {
        for (const auto &messageType : catalogue.messageTypes())
            addSchema(messageType, &messageType, nullptr);
        for (const auto &batch : catalogue.batches())
            addSchema(batch, &catalogue.itemsOf(batch), &batch);
        for (const auto &schema : openapi::schemas())
            m_schemas.push_back(schema);
    }

    QByteArray document(const std::vector<ApiGroup> &groups);

private:
    void addSchema(const Endpoint &endpoint, const MessageType *messageType, const Batch *batch);
    QByteArray batchSchema(const Batch &batch) const;
    QByteArray itemSchema(const Batch &batch) const;
    QByteArray namingSchema(const MessageType &messageType) const;
    QByteArray path(const ApiGroup &group, const Endpoint &endpoint);
    QByteArray path(const ApiGroup &group, const HttpPage &page);
    JsonObjectWriter operation(const ApiGroup &group, const QByteArray &method, const QByteArray &path,
                               const QString &title, const QString &description);
    bool isExempt(const HttpPage &page) const;
    QByteArray requestBody(const Endpoint &endpoint) const;
    QByteArray responses(const Endpoint &endpoint);
    QByteArray responses(const HttpPage &page, bool isHead);
    QByteArray shared(const QByteArray &name, const QByteArray &response);
    QByteArray components() const;

    const Catalogue &m_catalogue;
    const ApiFacts m_facts;
    QHash<const Endpoint *, const MessageType *> m_messageTypes;
    QHash<const Endpoint *, const Batch *> m_batches;
    std::vector<NamedJson> m_schemas;
    QMap<QByteArray, QByteArray> m_responses;
    QSet<QByteArray> m_operationNames;
};

QByteArray Writer::document(const std::vector<ApiGroup> &groups)
{
    QByteArrayList tags;
    JsonObjectWriter paths;
    for (const auto &group : groups) {
        tags << JsonObjectWriter().add("name", group.name).add("description", group.description).take();
        for (const auto *endpoint : group.endpoints)
            paths.addText(endpoint->route, path(group, *endpoint));
        for (const auto *page : group.pages)
            paths.addText(page->path, path(group, *page));
    }
    const auto license = JsonObjectWriter()
                             .add("name", u"GNU General Public License, version 3 or later"_s)
                             .add("identifier", u"GPL-3.0-or-later"_s)
                             .take();
    const auto info = JsonObjectWriter()
                          .add("title", u"Loom"_s)
                          .add("version", ApiVersion.toString())
                          .add("description", QString::fromUtf8(HttpIntroduction))
                          .addText("license", license)
                          .take();
    JsonObjectWriter text;
    text.add("openapi", u"3.1.0"_s)
        .addText("info", info)
        .addText("servers", openApiServers({}))
        .addText("tags", jsonArrayText(tags))
        .addText("paths", paths.take())
        .addText("components", components());
    if (m_facts.access.isRequired)
        text.addText("security", R"([{"bearer": []}, {"apiKey": []}])");
    return text.take();
}

void Writer::addSchema(const Endpoint &endpoint, const MessageType *messageType, const Batch *batch)
{
    m_messageTypes.insert(&endpoint, messageType);
    m_batches.insert(&endpoint, batch);
    auto schema = endpoint.schema;
    schema.remove(u"examples"_s);
    if (batch)
        m_schemas.push_back({itemName(*batch), itemSchema(*batch)});
    m_schemas.push_back(
        {openapi::schemaName(endpoint),
         batch ? batchSchema(*batch)
               : publicSchemaText(schema, m_facts.timestampToleranceHours, openapi::schemaPlace(endpoint))});
}

/// The schema of a batch item that names its message type.
QByteArray Writer::namingSchema(const MessageType &messageType) const
{
    const auto named = QJsonObject{{u"const"_s, messageType.id}};
    auto schema = messageType.schema;
    auto fields = schema[u"properties"_s].toObject();
    const bool isClosed = schema[u"additionalProperties"_s] == QJsonValue(false);
    const auto naming =
        JsonObjectWriter().add("required", QJsonArray{Naming}).add("properties", QJsonObject{{Naming, named}}).take();
    if (!isClosed || fields.contains(Naming))
        return R"({"allOf":[)" + naming + ',' + openapi::reference("schemas", openapi::schemaName(messageType)) + "]}";
    // A schema with additionalProperties: false would otherwise reject this field.
    fields.insert(Naming, named);
    schema.insert(u"properties"_s, fields);
    auto required = schema[u"required"_s].toArray();
    required.prepend(Naming);
    schema.insert(u"required"_s, required);
    schema.remove(u"$defs"_s); // its references lead to those of the message type's component
    return publicSchemaText(schema, m_facts.timestampToleranceHours, openapi::schemaPlace(messageType));
}

/// The schema of an item that can be stored: of the batch's own message type, or of the one that it names.
QByteArray Writer::itemSchema(const Batch &batch) const
{
    const auto &own = m_catalogue.itemsOf(batch);
    const auto reference = openapi::reference("schemas", openapi::schemaName(own));
    if (!BatchItem::canNameStream(own))
        return R"({"allOf":[)" + reference + "]}";
    const QJsonObject anId{{u"type"_s, u"string"_s}, {u"pattern"_s, QLatin1StringView(SchemaIdPattern)}};
    const QJsonObject other{{Naming, QJsonObject{{u"not"_s, anId}}}};
    QByteArrayList kinds{R"({"allOf":[)" + reference + ',' + JsonObjectWriter().add("properties", other).take() + "]}"};
    for (const auto &messageType : m_catalogue.messageTypes())
        kinds << namingSchema(messageType);
    return JsonObjectWriter()
        .add("title", u"%1: an item"_s.arg(batch.title))
        .add("description", u"An item without the field `stream` has the message type `%1`. The field "
                            "`stream` names another message type, whose fields the item then has."_s.arg(own.id))
        .addText("anyOf", jsonArrayText(kinds))
        .take();
}

/// The batch may contain invalid items, as long as at least one is valid.
QByteArray Writer::batchSchema(const Batch &batch) const
{
    auto schema = batch.schema;
    schema.remove(u"examples"_s);
    schema.insert(u"minItems"_s, std::max(schema.value(u"minItems"_s).toInt(), 1));
    auto text = publicSchemaText(schema, m_facts.timestampToleranceHours, openapi::schemaPlace(batch));
    text.chop(1);
    const auto item = openapi::reference("schemas", itemName(batch));
    return text + R"(,"contains":)" + item + R"(,"items":{"anyOf":[)" + item
           + R"(,{"description":"Any other item is rejected. The remaining items are still stored."}]}})";
}

JsonObjectWriter Writer::operation(const ApiGroup &group, const QByteArray &method, const QByteArray &path,
                                   const QString &title, const QString &description)
{
    const auto wanted = operationName(method, path);
    auto name = wanted;
    for (int number = 2; m_operationNames.contains(name); ++number)
        name = wanted + QByteArray::number(number);
    m_operationNames.insert(name);
    JsonObjectWriter text;
    text.add("operationId", QString::fromUtf8(name))
        .add("tags", QJsonArray{group.name})
        .add("summary", title)
        .add("description", description);
    return text;
}

QByteArray Writer::path(const ApiGroup &group, const Endpoint &endpoint)
{
    const auto post = operation(group, "post", endpoint.route, endpoint.title, endpoint.description)
                          .addText("requestBody", requestBody(endpoint))
                          .addText("responses", responses(endpoint))
                          .take();
    return JsonObjectWriter().addText("post", post).take();
}

bool Writer::isExempt(const HttpPage &page) const
{
    return m_facts.access.isExempt(page.path);
}

QByteArray Writer::path(const ApiGroup &group, const HttpPage &page)
{
    auto get = operation(group, "get", page.path, page.notes.title, page.notes.description);
    get.addText("responses", responses(page, false));
    auto head = operation(group, "head", page.path, page.notes.title, u"The response to GET without the body."_s);
    head.addText("responses", responses(page, true));
    if (m_facts.access.isRequired && isExempt(page)) {
        get.addText("security", "[]");
        head.addText("security", "[]");
    }
    return JsonObjectWriter().addText("get", get.take()).addText("head", head.take()).take();
}

QByteArray Writer::requestBody(const Endpoint &endpoint) const
{
    const auto *batch = m_batches[&endpoint];
    auto schema = endpoint.schema;
    if (batch)
        schema.insert(u"items"_s, m_messageTypes[&endpoint]->schema);
    JsonObjectWriter media;
    media.addText("schema", openapi::reference("schemas", openapi::schemaName(endpoint)));
    if (!endpoint.examples.isEmpty())
        media.addText("examples", examplesOf(endpoint, schema));
    return JsonObjectWriter()
        .add("required", true)
        .add("description", QLatin1StringView(BodyDescription))
        .addText("content", JsonObjectWriter().addText("application/json", media.take()).take())
        .take();
}

QByteArray Writer::responses(const Endpoint &endpoint)
{
    const bool isBatch = m_batches[&endpoint] != nullptr;
    const Operation operation{isBatch ? Operation::Kind::PostMany : Operation::Kind::Post,
                              m_catalogue.switchesOf(endpoint), m_facts.access.isRequired, m_facts.isLimited};
    JsonObjectWriter text;
    text.addText("201", isBatch ? openapi::storedMany()
                                : openapi::stored(*m_messageTypes[&endpoint], m_facts.timestampToleranceHours));
    for (const auto &rejection : rejectionsOf(operation)) {
        const auto status = QByteArray::number(rejection.status);
        auto name = (isBatch ? "batch." : "post.") + status;
        if (rejection.canBeSwitched())
            name += '.' + operation.switches.join(u'.').toUtf8();
        text.addText(status, shared(name, openapi::rejected(operation, rejection, false)));
    }
    return text.take();
}

QByteArray Writer::responses(const HttpPage &page, bool isHead)
{
    const bool isOpen = isExempt(page);
    const Operation operation{
        Operation::Kind::Read, {}, m_facts.access.isRequired && !isOpen, m_facts.isLimited && !isOpen};
    JsonObjectWriter text;
    text.addText("200", openapi::pageBody(page, isHead));
    for (const auto &rejection : rejectionsOf(operation)) {
        const auto status = QByteArray::number(rejection.status);
        const bool isOwn = page.notes.saysUnavailable && rejection.status == errorRow(ErrorCode::Overloaded).status;
        text.addText(status, isOwn && !isHead
                                 ? openapi::pageOrRejection(page, operation, rejection)
                                 : shared((isHead ? "head." : "get.") + QByteArray(isOpen ? "open." : "") + status,
                                          openapi::rejected(operation, rejection, isHead)));
    }
    return text.take();
}

QByteArray Writer::shared(const QByteArray &name, const QByteArray &response)
{
    m_responses.insert(name, response);
    return openapi::reference("responses", name);
}

QByteArray Writer::components() const
{
    std::vector<NamedJson> responses;
    for (auto it = m_responses.begin(); it != m_responses.end(); ++it)
        responses.push_back({it.key(), it.value()});
    JsonObjectWriter text;
    text.addText("schemas", objectText(m_schemas))
        .addText("responses", objectText(responses))
        .addText("headers", objectText(openapi::headers()));
    if (m_facts.access.isRequired)
        text.addText("securitySchemes", securitySchemes(m_facts.access));
    return text.take();
}

} // namespace

QByteArray openApiDocument(const Catalogue &catalogue, const std::vector<HttpPage> &pages, const ApiFacts &facts)
{
    return Writer(catalogue, facts).document(apiGroups(catalogue, pages));
}

HttpPage openApiPage(const Catalogue &catalogue, std::vector<HttpPage> others, const ApiFacts &facts)
{
    const QJsonObject schema{{u"type"_s, u"object"_s},
                             {u"required"_s, QJsonArray{u"openapi"_s, u"info"_s, u"paths"_s}}};
    const QJsonObject example{{u"openapi"_s, u"3.1.0"_s},
                              {u"info"_s, QJsonObject{{u"title"_s, u"Loom"_s}, {u"version"_s, ApiVersion.toString()}}},
                              {u"paths"_s, QJsonObject()}};
    HttpPage page{"/openapi.json",
                  {u"Documentation"_s, u"OpenAPI document"_s,
                   u"All endpoints with their request and response bodies, in the OpenAPI format."_s,
                   "application/json", schema, example},
                  {}};
    others.push_back(page);
    page.answer = documentAnswer(openApiDocument(catalogue, others, facts), openApiServers, facts.publicUrl);
    return page;
}

} // namespace loom
