// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/asyncapidocument.h"

#include "common/catalogue/messagetype.h"
#include "common/catalogue/publicschema.h"
#include "common/core/parsedjson.h"
#include "service/docs/asyncapimessages.h"
#include "service/docs/documentservers.h"
#include "service/docs/openapiresponses.h"
#include "service/websocket/closecodes.h"

#include <QJsonArray>

#include <algorithm>

namespace loom {

namespace {

constexpr char Introduction[] =
    R"(A device streams audio over one WebSocket and is told of each chunk when Kafka has acknowledged its record.

Everything else goes over HTTP, on the same port: see [/openapi.json](openapi.json).)";

/// %1 chunks and %2 bytes in flight, %3 seconds, %4 is the table of close codes.
constexpr char Conversation[] =
    R"(Each message is one JSON object in a text frame; binary frames are answered with an `error`.

- **The handshake** is a request over HTTP. What cannot be accepted is answered there, with the one body of every refusal: 400 for a device id or a key that is none, 403 for a web page of an origin that is not allowed, 426 for what is no WebSocket of version 13, 503 while the service has too much to do or shuts down.
- **Answers in order.** Each `audio_chunk` is answered by one `ack` once Kafka has it, or by one `error`; whatever else cannot be taken by an `error` too. These come in the order of the messages. Send on without waiting for them. A `pong` does not wait its turn. An `error` leaves the connection open.
- **Backpressure.** While %1 chunks, or %2 bytes of them, wait for Kafka, the service reads no further, so that sending takes longer. Read your answers: who does not is not read from either, and after %3 s is cut off without a close code.
- **One connection a device.** A newer one takes over; the older is closed once its answers are out.
- **%3 s without a frame** from the device end the connection. Pings and pongs of RFC 6455 are frames: the service pings a device that is silent, and most libraries answer by themselves.
- **Afterwards** connect again, waiting longer after each attempt that fails, and send each chunk that was not acknowledged again, with the same `message_id`.

| Close code | What happened | What to do |
|---|---|---|
%4)";

struct CloseRow
{
    int code;
    const char *meaning; ///< %1 is the longest silence in seconds, %2 the largest message in bytes
    const char *advice;
};

constexpr CloseRow CloseRows[] = {
    {closecode::GoingAway, "No frame came for %1 s", "Connect again"},
    {closecode::ProtocolError, "A frame is not as RFC 6455 has it, or has no mask", "Repair the client"},
    {closecode::InvalidText, "A text is not UTF-8", "Repair the client"},
    {closecode::TooMuchData, "A message has more than %2 bytes", "Send shorter chunks"},
    {closecode::ServiceRestart, "The service shuts down; what it had taken is answered", "Connect again"},
    {closecode::TryAgainLater, "The service has more to do than it can", "Connect again later"},
    {closecode::Replaced, "A newer connection of the device took over", "Leave it to the newer one"},
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
    QStringList rows;
    for (const auto &row : CloseRows)
        rows << QStringLiteral("| %1 | %2 | %3 |")
                    .arg(QString::number(row.code),
                         filled(QString::fromUtf8(row.meaning), {silence, QString::number(settings.maxMessageBytes)}),
                         QString::fromUtf8(row.advice));
    return filled(
        QString::fromUtf8(Conversation),
        {QString::number(settings.maxInFlight), QString::number(settings.maxInFlightBytes), silence, rows.join(u'\n')});
}

QByteArray arrayText(const QByteArrayList &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray reference(const QByteArray &pointer)
{
    return JsonObjectWriter().add("$ref", QString::fromUtf8("#/" + pointer)).take();
}

QByteArray info()
{
    const auto license =
        JsonObjectWriter().add("name", QStringLiteral("GNU General Public License, version 3 or later")).take();
    return JsonObjectWriter()
        .add("title", QStringLiteral("Loom"))
        .add("version", QStringLiteral(LOOM_VERSION))
        .add("description", QString::fromUtf8(Introduction))
        .addText("license", license)
        .take();
}

QByteArray parameters(const MessageType &chunks)
{
    const auto device = chunks.schema[QStringLiteral("properties")][QStringLiteral("device_id")];
    const auto description =
        QStringLiteral("%1 It matches `%2`.")
            .arg(device[QStringLiteral("description")].toString(), device[QStringLiteral("pattern")].toString());
    QJsonArray examples;
    for (const auto &example : chunks.examples)
        examples.append(example[QStringLiteral("device_id")]);
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
        .add("title", QStringLiteral("Audio of one device"))
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
    return arrayText(references);
}

JsonObjectWriter operation(const char *action, const QString &title, const QString &summary,
                           const QByteArrayList &names)
{
    JsonObjectWriter text;
    text.add("action", QLatin1String(action))
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

/// As the service sees it, which is how AsyncAPI speaks of an application.
QByteArray operations(const std::vector<asyncapi::Message> &messages)
{
    QByteArrayList sent;
    for (const auto &message : messages) {
        if (!message.isFromDevice)
            sent << message.name;
    }
    const auto chunk = operation("receive", QStringLiteral("Take a chunk"),
                                 QStringLiteral("Stores a chunk in Kafka and says so, or why not."), {"audio_chunk"})
                           .addText("reply", reply({"ack", "error"}))
                           .take();
    const auto ping =
        operation("receive", QStringLiteral("Take a ping"), QStringLiteral("Answers a ping at once."), {"ping"})
            .addText("reply", reply({"pong"}))
            .take();
    const auto answers =
        operation("send", QStringLiteral("Answer"),
                  QStringLiteral("Says how each message fared, also one that is neither of the two."), sent)
            .take();
    return JsonObjectWriter()
        .addText("receiveAudioChunk", chunk)
        .addText("receivePing", ping)
        .addText("sendAnswer", answers)
        .take();
}

/// How the fields that do not fit are told is the same as over HTTP.
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

QByteArray asyncApiDocument(const AudioChannel &channel)
{
    const auto messages = asyncapi::messages(channel.chunks, channel.timestampToleranceHours);
    return JsonObjectWriter()
        .add("asyncapi", QStringLiteral("3.0.0"))
        .addText("info", info())
        .add("defaultContentType", QStringLiteral("application/json"))
        .addText("servers", asyncApiServers({}))
        .addText("channels", JsonObjectWriter().addText("audio", channelText(channel, messages)).take())
        .addText("operations", operations(messages))
        .addText("components", components(messages))
        .take();
}

HttpPage asyncApiPage(const AudioChannel &channel, const QUrl &publicUrl)
{
    const QJsonObject schema{{QStringLiteral("type"), QStringLiteral("object")},
                             {QStringLiteral("required"), QJsonArray{QStringLiteral("asyncapi"), QStringLiteral("info"),
                                                                     QStringLiteral("channels")}}};
    const QJsonObject example{
        {QStringLiteral("asyncapi"), QStringLiteral("3.0.0")},
        {QStringLiteral("info"), QJsonObject{{QStringLiteral("title"), QStringLiteral("Loom")},
                                             {QStringLiteral("version"), QStringLiteral(LOOM_VERSION)}}},
        {QStringLiteral("channels"), QJsonObject()}};
    return {"/asyncapi.json",
            {QStringLiteral("Documentation"), QStringLiteral("AsyncAPI document"),
             QStringLiteral("The WebSocket for audio with its messages, for programs."), "application/json", schema,
             example},
            documentAnswer(asyncApiDocument(channel), asyncApiServers, publicUrl)};
}

} // namespace loom
