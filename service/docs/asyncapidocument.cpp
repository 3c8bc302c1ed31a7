// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/asyncapidocument.h"

#include "common/catalogue/messagetype.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "service/docs/asyncapimessages.h"
#include "service/docs/documentservers.h"
#include "service/docs/openapiresponses.h"
#include "service/http/apiversion.h"
#include "service/websocket/closecodes.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr char WebSocketIntroduction[] =
    R"(A device streams audio over one WebSocket and gets a response for each chunk when Kafka has acknowledged its record.

All other requests use HTTP on the same port: see [/openapi.json](openapi.json).)";

/// %1 and %2 are the limits of chunks and bytes in flight, %3 is the timeout in seconds, %4 the table of close codes.
constexpr char Conversation[] =
    R"(Each message is one JSON object in a text frame. Binary frames are answered with an `error`.

- **Handshake.** The handshake is an HTTP request. The service rejects it with an HTTP status and the body of every error: 400 for an invalid device ID or an invalid handshake, 403 for a browser origin that is not allowed, 426 for a request that is not a WebSocket handshake of version 13, 503 if the service is overloaded or shutting down. If authentication is required, it answers 401 without a valid key or token, and 403 if the key does not permit this device.
- **Responses in order.** Each `audio_chunk` is answered with one `ack` after Kafka has acknowledged its record, or with one `error`. Every other invalid message is answered with an `error`. These responses have the order of the messages. A client may send more chunks without waiting for them. A `pong` is sent at once, ahead of pending responses. After an `error`, the connection stays open.
- **Backpressure.** While %1 chunks, or chunks with %2 bytes, are in flight to Kafka, the service stops reading from the connection, so sending takes longer. A client must read its responses: otherwise, the service also stops reading from it, and after %3 s disconnects it without a close code.
- **One connection per device.** A newer connection of the same device replaces the older one, which is closed after its pending responses are sent.
- **Inactivity.** The service closes a connection on which no frame arrives for %3 s. Ping and pong frames (RFC 6455) count. The service sends pings to a silent device, and most libraries answer them automatically.
- **Reconnecting.** Connect again after a close, and wait longer after each attempt that fails. Send each chunk that was not acknowledged again, with the same `message_id`.

%4)";

struct CloseRow
{
    int code;
    const char *meaning; ///< %1 is the inactivity timeout in seconds, %2 the maximum message size in bytes
    const char *advice;
};

constexpr CloseRow CloseRows[] = {
    {closecode::GoingAway, "No frame arrived for %1 s", "Connect again"},
    {closecode::ProtocolError, "A frame violates RFC 6455 or is not masked", "Correct the client"},
    {closecode::InvalidText, "A text frame is not valid UTF-8", "Correct the client"},
    {closecode::TooMuchData, "A message is larger than %2 bytes", "Send shorter chunks"},
    {closecode::ServiceRestart, "The service is shutting down. It has answered every accepted message",
     "Connect again"},
    {closecode::TryAgainLater, "The service is overloaded", "Connect again later"},
    {closecode::Replaced, "A newer connection of the same device replaced this one", "Do not connect again"},
    {closecode::CredentialEnded, "The key or token has expired or was withdrawn", "Connect with a valid key or token"},
};

QString filled(QString text, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), values[i]);
    return text;
}

QString conversation(const AudioSettings &settings)
{
    const auto silence = QString::number(settings.inactivity.count() / 1000);
    return filled(QString::fromUtf8(Conversation),
                  {QString::number(settings.maxInFlight), QString::number(settings.maxInFlightBytes), silence,
                   closeCodesTable(settings)});
}

QByteArray reference(const QByteArray &pointer)
{
    return JsonObjectWriter().add("$ref", QString::fromUtf8("#/" + pointer)).take();
}

QByteArray info()
{
    const auto license = JsonObjectWriter().add("name", u"GNU General Public License, version 3 or later"_s).take();
    return JsonObjectWriter()
        .add("title", u"Loom"_s)
        .add("version", ApiVersion.toString())
        .add("description", QString::fromUtf8(WebSocketIntroduction))
        .addText("license", license)
        .take();
}

QByteArray parameters(const MessageType &chunks)
{
    const auto device = chunks.schema[u"properties"_s][u"device_id"_s];
    const auto description =
        u"%1 It matches `%2`."_s.arg(device[u"description"_s].toString(), device[u"pattern"_s].toString());
    QJsonArray examples;
    for (const auto &example : chunks.examples)
        examples.append(example[u"device_id"_s]);
    const auto parameter = JsonObjectWriter().add("description", description).add("examples", examples).take();
    return JsonObjectWriter().addText("device_id", parameter).take();
}

QByteArray channelText(const AudioChannel &channel, const std::vector<asyncapi::Message> &messages)
{
    JsonObjectWriter references;
    for (const auto &message : messages)
        references.addText(message.name, reference("components/messages/" + message.name));
    return JsonObjectWriter()
        .add("address", QString::fromUtf8(channel.address))
        .add("title", u"Audio of one device"_s)
        .add("description", conversation(channel.settings))
        .addText("parameters", parameters(channel.chunks))
        .addText("messages", references.take())
        .addText("bindings", R"({"ws": {"method": "GET", "bindingVersion": "0.1.0"}})")
        .take();
}

QByteArray channelMessages(const QByteArrayList &names)
{
    QByteArrayList references;
    for (const auto &name : names)
        references << reference("channels/audio/messages/" + name);
    return jsonArrayText(references);
}

JsonObjectWriter operation(const char *action, const QString &title, const QString &summary,
                           const QByteArrayList &names)
{
    JsonObjectWriter text;
    text.add("action", QLatin1StringView(action))
        .addText("channel", reference("channels/audio"))
        .add("title", title)
        .add("summary", summary)
        .addText("messages", channelMessages(names));
    return text;
}

QByteArray reply(const QByteArrayList &names)
{
    return JsonObjectWriter()
        .addText("channel", reference("channels/audio"))
        .addText("messages", channelMessages(names))
        .take();
}

/// From the service's point of view, as AsyncAPI requires.
QByteArray operations(const std::vector<asyncapi::Message> &messages)
{
    QByteArrayList sent;
    for (const auto &message : messages) {
        if (!message.isFromDevice)
            sent << message.name;
    }
    const auto chunk =
        operation("receive", u"Receive a chunk"_s,
                  u"Stores a chunk in Kafka and answers with an ack, or with an error."_s, {"audio_chunk"})
            .addText("reply", reply({"ack", "error"}))
            .take();
    const auto ping = operation("receive", u"Receive a ping"_s, u"Answers a ping immediately."_s, {"ping"})
                          .addText("reply", reply({"pong"}))
                          .take();
    const auto answers =
        operation("send", u"Send a response"_s, u"Answers each message, including invalid ones."_s, sent).take();
    return JsonObjectWriter()
        .addText("receiveAudioChunk", chunk)
        .addText("receivePing", ping)
        .addText("sendAnswer", answers)
        .take();
}

/// Violations have the same format as over HTTP.
QByteArray components(const std::vector<asyncapi::Message> &messages)
{
    JsonObjectWriter texts;
    for (const auto &message : messages)
        texts.addText(message.name, message.json);
    const auto shared = openapi::schemas();
    const auto violation =
        std::find_if(shared.begin(), shared.end(), [](const auto &schema) { return schema.name == "Violation"; });
    Q_ASSERT(violation != shared.end());
    return JsonObjectWriter()
        .addText("messages", texts.take())
        .addText("schemas", JsonObjectWriter().addText(violation->name, violation->json).take())
        .take();
}

} // namespace

QString closeCodesTable(const AudioSettings &settings)
{
    const auto silence = QString::number(settings.inactivity.count() / 1000);
    QStringList lines{u"| Close code | Cause | Client action |"_s, u"|---|---|---|"_s};
    for (const auto &row : CloseRows)
        lines << u"| %1 | %2 | %3 |"_s.arg(
            QString::number(row.code),
            filled(QString::fromUtf8(row.meaning), {silence, QString::number(settings.maxMessageBytes)}),
            QString::fromUtf8(row.advice));
    return lines.join(u'\n');
}

QByteArray asyncApiDocument(const AudioChannel &channel)
{
    const auto messages = asyncapi::messages(channel.chunks, channel.timestampToleranceHours);
    return JsonObjectWriter()
        .add("asyncapi", u"3.0.0"_s)
        .addText("info", info())
        .add("defaultContentType", u"application/json"_s)
        .addText("servers", asyncApiServers({}))
        .addText("channels", JsonObjectWriter().addText("audio", channelText(channel, messages)).take())
        .addText("operations", operations(messages))
        .addText("components", components(messages))
        .take();
}

HttpPage asyncApiPage(const AudioChannel &channel, const QUrl &publicUrl)
{
    const QJsonObject schema{{u"type"_s, u"object"_s},
                             {u"required"_s, QJsonArray{u"asyncapi"_s, u"info"_s, u"channels"_s}}};
    const QJsonObject example{{u"asyncapi"_s, u"3.0.0"_s},
                              {u"info"_s, QJsonObject{{u"title"_s, u"Loom"_s}, {u"version"_s, ApiVersion.toString()}}},
                              {u"channels"_s, QJsonObject()}};
    return {"/asyncapi.json",
            {u"Documentation"_s, u"AsyncAPI document"_s,
             u"The audio WebSocket and its messages, in the AsyncAPI format."_s, "application/json", schema, example},
            documentAnswer(asyncApiDocument(channel), asyncApiServers, publicUrl)};
}

} // namespace loom
