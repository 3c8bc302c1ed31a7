// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/collectionreader.h"

#include "console/replay/placeholders.h"
#include "console/replay/wording.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr QLatin1StringView Format("loom_collection");
constexpr QLatin1StringView Name("name");
constexpr QLatin1StringView Description("description");
constexpr QLatin1StringView Payloads("payloads");
constexpr QLatin1StringView Route("route");
constexpr QLatin1StringView Socket("websocket");
constexpr QLatin1StringView HeaderFields("headers");
constexpr QLatin1StringView ExpectedStatus("expected_status");
constexpr QLatin1StringView Body("body");

QString below(const QString &pointer, const QString &step)
{
    return pointer + u'/' + step;
}

} // namespace

Result<Collection, Failure> CollectionReader::read(const QJsonDocument &document)
{
    const auto object = document.object();
    if (object[Format].toInt() != 1) {
        return Failure{Wording::tr("is not a collection that this version can read: "
                                   "expected an object with \"loom_collection\": 1")};
    }
    allowOnly({Format, Name, Description, Payloads}, object, {});
    Collection collection{text(object, Name, {}, true), text(object, Description, {}, false)};
    if (!object[Payloads].isArray())
        fail(Wording::tr("%1 must be a list of payloads").arg(below({}, Payloads)));
    for (const auto &json : object[Payloads].toArray()) {
        const auto index = QString::number(collection.payloads.size());
        collection.payloads.append(payload(json, below(below({}, Payloads), index)));
    }
    if (m_failure)
        return *m_failure;
    return collection;
}

Payload CollectionReader::payload(const QJsonValue &json, const QString &pointer)
{
    const auto object = json.toObject();
    if (!json.isObject())
        fail(Wording::tr("%1 must be an object").arg(pointer));
    allowOnly({Name, Description, Route, Socket, HeaderFields, ExpectedStatus, Body}, object, pointer);
    Payload payload;
    payload.name = text(object, Name, pointer, true);
    payload.description = text(object, Description, pointer, false);
    payload.transport = object.contains(Socket) ? Transport::WebSocket : Transport::Http;
    payload.route = route(object, pointer, payload.transport);
    payload.headers = headers(object[HeaderFields], below(pointer, HeaderFields));
    payload.expectedStatus = status(object[ExpectedStatus], below(pointer, ExpectedStatus));
    payload.body = body(object[Body], below(pointer, Body));
    return payload;
}

QString CollectionReader::text(const QJsonObject &object, const QString &name, const QString &pointer, bool isRequired)
{
    const auto value = object[name];
    if (value.isUndefined() ? isRequired : !value.isString())
        fail(Wording::tr("%1 must be a string").arg(below(pointer, name)));
    return value.toString();
}

QString CollectionReader::route(const QJsonObject &object, const QString &pointer, Transport transport)
{
    const QString name = transport == Transport::WebSocket ? Socket : Route;
    auto value = object[name].toString();
    if (object.contains(Route) && object.contains(Socket))
        fail(Wording::tr("%1 has both \"route\" and \"websocket\": remove one of them").arg(pointer));
    else if (!value.startsWith(u'/'))
        fail(Wording::tr("%1 must be a path such as \"/sensor/gps\"").arg(below(pointer, name)));
    else if (transport == Transport::WebSocket && !value.startsWith(QLatin1StringView(AudioRoute)))
        fail(Wording::tr("%1 must be \"/audio/stream/{device_id}\"").arg(below(pointer, name)));
    return value;
}

QString CollectionReader::body(const QJsonValue &json, const QString &pointer)
{
    QStringList lines;
    const auto items = json.isString() ? QJsonArray{json} : json.toArray();
    for (const auto &line : items)
        lines.append(line.toString());
    const bool areLines = std::all_of(items.begin(), items.end(), [](const auto &item) { return item.isString(); });
    if (items.isEmpty() || !areLines) {
        fail(Wording::tr("%1 must be the text of the body: a string or a list of lines").arg(pointer));
        return {};
    }
    auto text = lines.join(u'\n');
    if (const auto read = PlaceholderText::parse(text); !read)
        fail(u"%1 %2"_s.arg(pointer, read.error().message));
    return text;
}

QMap<QString, QString> CollectionReader::headers(const QJsonValue &json, const QString &pointer)
{
    QMap<QString, QString> headers;
    if (!json.isUndefined() && !json.isObject())
        fail(Wording::tr("%1 must be an object of header names and values").arg(pointer));
    const auto object = json.toObject();
    for (auto header = object.begin(); header != object.end(); ++header) {
        if (!header->isString())
            fail(Wording::tr("%1 must be a string").arg(below(pointer, header.key())));
        headers.insert(header.key(), header->toString());
    }
    return headers;
}

int CollectionReader::status(const QJsonValue &json, const QString &pointer)
{
    if (json.isUndefined())
        return Payload().expectedStatus;
    const int status = json.toInt();
    if (status < 100 || status > 599)
        fail(Wording::tr("%1 must be an HTTP status from 100 to 599").arg(pointer));
    return status;
}

void CollectionReader::allowOnly(std::initializer_list<QLatin1StringView> names, const QJsonObject &object,
                                 const QString &pointer)
{
    QStringList known;
    for (const auto name : names)
        known.append(name);
    for (const auto &name : object.keys()) {
        if (!known.contains(name))
            fail(Wording::tr("%1 is unknown. Known members: %2").arg(below(pointer, name), known.join(", "_L1)));
    }
}

void CollectionReader::fail(const QString &reason)
{
    if (!m_failure)
        m_failure = Failure{reason};
}

} // namespace loom::replay
