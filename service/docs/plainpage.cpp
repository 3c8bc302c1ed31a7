// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/plainpage.h"

#include "common/catalogue/batchitem.h"
#include "common/catalogue/catalogue.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "service/docs/apigroup.h"
#include "service/docs/rejections.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

struct Limit
{
    const char *keyword;
    const char *wording; ///< %1 is the value in the schema
};

constexpr Limit Limits[] = {
    {"enum", "one of %1"},
    {"const", "always %1"},
    {"minimum", "at least %1"},
    {"exclusiveMinimum", "more than %1"},
    {"maximum", "at most %1"},
    {"exclusiveMaximum", "less than %1"},
    {"multipleOf", "a multiple of %1"},
    {"minLength", "at least %1 characters"},
    {"maxLength", "at most %1 characters"},
    {"pattern", "matches %1"},
    {"format", "%1"},
    {"contentEncoding", "%1 with padding"},
    {"minItems", "at least %1 items"},
    {"maxItems", "at most %1 items"},
    {"minProperties", "at least %1 fields"},
    {"maxProperties", "at most %1 fields"},
};

/// Keywords whose rules are too long for a line.
constexpr const char *Longer[] = {"$ref",
                                  "allOf",
                                  "anyOf",
                                  "oneOf",
                                  "not",
                                  "if",
                                  "contains",
                                  "prefixItems",
                                  "propertyNames",
                                  "patternProperties",
                                  "uniqueItems",
                                  "dependentRequired",
                                  "dependentSchemas",
                                  "unevaluatedItems",
                                  "unevaluatedProperties"};

constexpr char Head[] = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Loom API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="./docs/plain.css">
</head>
<body>
<h1>Loom API</h1>
<p>The service stores messages from devices in Kafka. Post one JSON object; the service answers 201 after Kafka has
acknowledged the record. <a href="./openapi.json">/openapi.json</a> describes the same endpoints in the OpenAPI format, and
<a href="./asyncapi.json">/asyncapi.json</a> describes the audio WebSocket.</p>
<p class="note">This is the plain page, because the service was built without the interactive ones. To add them, install
npm and build the service with the CMake option <code>LOOM_API_DOCS=ON</code>.</p>
)";

/// The text of a value for readers. null as an allowed value is not mentioned.
QString shown(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isArray())
        return QString::fromUtf8(jsonText(value));
    QStringList items;
    for (const auto &item : value.toArray()) {
        if (!item.isNull() && item != QJsonValue(u"null"_s))
            items << shown(item);
    }
    return items.join(u", "_s);
}

QString limitsOf(const QJsonObject &schema)
{
    QStringList limits;
    for (const auto &limit : Limits) {
        const auto value = schema[QLatin1StringView(limit.keyword)];
        if (!value.isUndefined())
            limits << QString::fromUtf8(limit.wording).arg(shown(value));
    }
    const bool hasMore = std::any_of(std::begin(Longer), std::end(Longer),
                                     [&](const auto *name) { return schema.contains(QLatin1StringView(name)); });
    if (hasMore)
        limits << u"more in /openapi.json"_s;
    return limits.join(u"; "_s);
}

QString element(const char *name, const QString &text)
{
    return u"<%1>%2</%1>"_s.arg(QLatin1StringView(name), text.toHtmlEscaped());
}

QString fieldRow(const QString &name, const QJsonObject &field, bool isRequired)
{
    return u"<tr><td><code>%1</code></td>"_s.arg(name.toHtmlEscaped()) + element("td", shown(field[u"type"_s]))
           + element("td", isRequired ? u"yes"_s : QString()) + element("td", limitsOf(field))
           + element("td", field[u"description"_s].toString()) + u"</tr>\n"_s;
}

/// One row for each field of @p schema, including nested fields such as "apps[].pid".
QString fieldRows(const QJsonObject &schema, const QString &prefix)
{
    const auto fields = schema[u"properties"_s].toObject();
    const auto required = schema[u"required"_s].toArray();
    QString rows;
    for (const auto &entry : schema[u"x-loom-order"_s].toArray()) {
        const auto name = entry.toString();
        const auto field = fields[name].toObject();
        rows += fieldRow(prefix + name, field, required.contains(name));
        rows += fieldRows(field, prefix + name + u'.');
        rows += fieldRows(field[u"items"_s].toObject(), prefix + name + u"[]."_s);
    }
    return rows;
}

QString fieldTable(const QJsonObject &schema, const QString &prefix)
{
    return u"<table>\n<tr><th>Field</th><th>Type</th><th>Required</th><th>Limits</th><th>Meaning</th></tr>\n"_s
           + fieldRows(schema, prefix) + u"</table>\n"_s;
}

/// Formats JSON with line breaks, with fields in the order of the schema.
QString exampleText(const QJsonValue &example, const QJsonObject &schema)
{
    if (!example.isObject())
        return QString::fromUtf8(messageText(example, schema));
    QStringList lines;
    const auto text = messageText(example, schema);
    for (const auto &member : jsonMembers(text))
        lines << u"  \"%1\": %2"_s.arg(QString::fromUtf8(member.rawName), QString::fromUtf8(member.value));
    return u"{\n"_s + lines.join(u",\n"_s) + u"\n}"_s;
}

QString statuses(const Operation &operation, const QString &good)
{
    QStringList list{good};
    for (const auto &rejection : rejectionsOf(operation))
        list << QString::number(rejection.status);
    return element("p", u"Status codes: "_s + list.join(u", "_s));
}

QString heading(const char *method, const QByteArray &path, const QString &title, const QString &description)
{
    return u"<h3><code>%1 %2</code> %3</h3>\n"_s.arg(QLatin1StringView(method), QString::fromUtf8(path).toHtmlEscaped(),
                                                     title.toHtmlEscaped())
           + element("p", description) + u'\n';
}

/// The message types, other than @p own, that batch items may name.
QString streamsText(const Catalogue &catalogue, const MessageType &own)
{
    QStringList ids;
    for (const auto &messageType : catalogue.messageTypes())
        ids << messageType.id;
    if (!BatchItem::canNameStream(own))
        return {};
    return element("p", u"An item of another message type names it in the field \"stream\" and has "
                        "the fields of that message type: %1."_s.arg(ids.join(u", "_s)));
}

/// @p own is the default message type of a batch's items; null for a single message.
QString section(const Catalogue &catalogue, const Endpoint &endpoint, const MessageType *own)
{
    auto schema = endpoint.schema;
    const bool isBatch = own != nullptr;
    auto text = heading("POST", endpoint.route, endpoint.title, endpoint.description);
    if (isBatch) {
        schema.insert(u"items"_s, own->schema);
        text += element("p", u"An array, %1, of objects with these fields:"_s.arg(limitsOf(endpoint.schema)));
    }
    text += isBatch ? fieldTable(own->schema, u"[]."_s) + streamsText(catalogue, *own) : fieldTable(schema, {});
    if (!endpoint.examples.isEmpty())
        text += element("pre", exampleText(endpoint.examples.first(), schema)) + u'\n';
    return text
           + statuses({isBatch ? Operation::Kind::PostMany : Operation::Kind::Post, catalogue.switchesOf(endpoint)},
                      u"201"_s)
           + u'\n';
}

QString section(const HttpPage &page)
{
    return heading("GET", page.path, page.notes.title, page.notes.description)
           + statuses({Operation::Kind::Read}, u"200"_s) + u'\n';
}

QString errorTableText()
{
    auto text = u"<h2>Errors</h2>\n<table>\n<tr><th>Status</th><th>Code</th><th>Meaning</th></tr>\n"_s;
    for (const auto &row : errorTable())
        text += u"<tr>"_s + element("td", QString::number(row.status)) + element("td", QString::fromUtf8(row.name))
                + element("td", QString::fromUtf8(row.message)) + u"</tr>\n"_s;
    return text + u"</table>\n"_s;
}

} // namespace

QByteArray plainPage(const Catalogue &catalogue, const std::vector<HttpPage> &pages)
{
    QHash<const Endpoint *, const MessageType *> items;
    for (const auto &batch : catalogue.batches())
        items.insert(&batch, &catalogue.itemsOf(batch));
    auto html = QString::fromUtf8(Head);
    for (const auto &group : apiGroups(catalogue, pages)) {
        html += element("h2", group.name) + u'\n';
        if (!group.description.isEmpty())
            html += element("p", group.description) + u'\n';
        for (const auto *endpoint : group.endpoints)
            html += section(catalogue, *endpoint, items.value(endpoint));
        for (const auto *page : group.pages)
            html += section(*page);
    }
    html += errorTableText() + u"</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace loom
