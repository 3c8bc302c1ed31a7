// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/publicschema.h"

#include "common/core/parsedjson.h"
#include "common/core/timetext.h"
#include "common/validation/subschemas.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView OrderKeyword("x-loom-order");
constexpr QLatin1StringView FormatKeyword("x-loom-format"); ///< Loom's format, where another one is shown
constexpr QLatin1StringView Base64Pattern("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$");
constexpr int ShortestBase64 = 4;

bool isPrivate(const QString &keyword)
{
    return keyword == u"$id"_s || keyword == u"$schema"_s
           || (keyword.startsWith(u"x-loom"_s) && keyword != OrderKeyword && keyword != FormatKeyword);
}

QJsonObject withSentence(QJsonObject schema, const QString &sentence)
{
    const auto name = u"description"_s;
    const auto before = schema.value(name).toString();
    schema.insert(name, before.isEmpty() ? sentence : before + u' ' + sentence);
    return schema;
}

/// "ingest-time" becomes "date-time", although Loom accepts more of ISO 8601 than that.
QJsonObject withPublicTime(QJsonObject schema, int toleranceHours)
{
    if (schema.value(u"format"_s) != u"ingest-time"_s)
        return schema;
    schema.insert(u"format"_s, u"date-time"_s);
    const auto longest = u"maxLength"_s;
    schema.insert(longest, std::min<qint64>(schema.value(longest).toInteger(LongestTime), LongestTime));
    if (toleranceHours == 0)
        return schema;
    const auto hours = toleranceHours == 1 ? u"one hour"_s : u"%1 hours"_s.arg(toleranceHours);
    return withSentence(schema, u"Must differ from the server's time by at most %1."_s.arg(hours));
}

QJsonObject withPublicBase64(QJsonObject schema)
{
    if (!schema.contains(u"contentEncoding"_s))
        return schema;
    const auto shortest = u"minLength"_s;
    schema.insert(shortest, std::max<qint64>(schema.value(shortest).toInteger(), ShortestBase64));
    const auto pattern = u"pattern"_s;
    if (!schema.contains(pattern)) {
        schema.insert(pattern, Base64Pattern);
        return schema;
    }
    auto all = schema.value(u"allOf"_s).toArray();
    all.append(QJsonObject{{pattern, Base64Pattern}});
    schema.insert(u"allOf"_s, all);
    return schema;
}

struct Publication
{
    int toleranceHours;
    QString place; ///< of the whole schema in its document
    bool hasLoomFormats = false; ///< whether x-loom-format stays, for programs that enforce Loom's formats
};

/// Removes private keywords, replaces Loom's formats and encodings by standard keywords, and
/// corrects references, which are relative to the schema.
QJsonObject translated(const QJsonObject &schema, const Publication &publication)
{
    QJsonObject kept;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        if (!isPrivate(it.key()))
            kept.insert(it.key(), it.value());
    }
    if (kept.value(u"format"_s) == u"ingest-time"_s)
        kept.insert(FormatKeyword, u"ingest-time"_s);
    if (!publication.hasLoomFormats)
        kept.remove(FormatKeyword);
    const auto reference = u"$ref"_s;
    if (kept.contains(reference))
        kept.insert(reference, publication.place + kept.value(reference).toString().sliced(1));
    const auto changed = changeSubschemas(
        kept, {}, [&](const QJsonObject &inner, const SubschemaPlace &) { return translated(inner, publication); });
    return withPublicBase64(withPublicTime(changed, publication.toleranceHours));
}

/// Returns the names in @p object: first those in @p order, then the rest.
QStringList namesInOrder(const QJsonObject &object, const QJsonArray &order)
{
    QStringList names;
    for (const auto &name : order) {
        if (object.contains(name.toString()))
            names << name.toString();
    }
    names << object.keys();
    names.removeDuplicates();
    return names;
}

/// Returns the escaped text for between the quotes.
QByteArray escaped(const QString &name)
{
    const auto quoted = jsonText(name);
    return quoted.sliced(1, quoted.size() - 2);
}

QByteArray arrayText(const QByteArrayList &items)
{
    return '[' + items.join(',') + ']';
}

/// Keywords at the beginning of a schema; the others follow in alphabetical order.
const QJsonArray &keywordOrder()
{
    static const QJsonArray order{u"title"_s, u"description"_s, u"type"_s, u"format"_s, u"required"_s, u"properties"_s};
    return order;
}

/// Serialises @p value with the keywords and fields of all schemas in order. Values that are not schemas only get
/// another order of names.
QByteArray orderedText(const QJsonValue &value, const QJsonArray &order)
{
    if (value.isArray()) {
        QByteArrayList items;
        for (const auto &item : value.toArray())
            items << orderedText(item, keywordOrder());
        return arrayText(items);
    }
    if (!value.isObject())
        return jsonText(value);
    const auto object = value.toObject();
    JsonObjectWriter text;
    for (const auto &name : namesInOrder(object, order)) {
        const bool areFields = name == u"properties"_s && object.contains(OrderKeyword);
        if (name != OrderKeyword)
            text.addText(escaped(name),
                         orderedText(object[name], areFields ? object[OrderKeyword].toArray() : keywordOrder()));
    }
    return text.take();
}

} // namespace

QJsonObject publicSchema(const QJsonObject &schema, int timestampToleranceHours)
{
    const Publication publication{.toleranceHours = timestampToleranceHours, .place = u"#"_s, .hasLoomFormats = true};
    return QJsonDocument::fromJson(orderedText(translated(schema, publication), keywordOrder())).object();
}

QByteArray publicSchemaText(const QJsonObject &schema, int timestampToleranceHours, const QString &place)
{
    return orderedText(translated(schema, {timestampToleranceHours, place}), keywordOrder());
}

QByteArray messageText(const QJsonValue &message, const QJsonObject &schema)
{
    if (message.isArray()) {
        QByteArrayList items;
        for (const auto &item : message.toArray())
            items << messageText(item, schema[u"items"_s].toObject());
        return arrayText(items);
    }
    if (!message.isObject())
        return jsonText(message);
    const auto fields = schema[u"properties"_s].toObject();
    const auto object = message.toObject();
    JsonObjectWriter text;
    for (const auto &name : namesInOrder(object, schema[OrderKeyword].toArray()))
        text.addText(escaped(name), messageText(object[name], fields[name].toObject()));
    return text.take();
}

} // namespace loom
