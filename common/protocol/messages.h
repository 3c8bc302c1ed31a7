// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/fields.h"

#include <QByteArray>

#include <variant>

namespace loom::protocol {

/// Changes with whatever an older side would misread. Both sides say theirs first.
constexpr int Version = 1;

/// Milliseconds since the epoch, to the end of the year 9999.
constexpr WholeRange Times{0, 253'402'300'799'999};
constexpr WholeRange Counts{.least = 0};

/// One endpoint of the service, for a console to send to.
struct MessageTypeInfo
{
    QString id; ///< "device/sensor/gps/v1"
    QString title;
    QString description;
    QString route; ///< "/sensor/gps"
    QList<QString> topics;
    bool isBatch = false;
    QJsonObject schema; ///< plain JSON Schema
    QJsonArray examples;

    static constexpr auto fields()
    {
        return std::tuple(Field{"id", &MessageTypeInfo::id}, Field{"title", &MessageTypeInfo::title},
                          Field{"description", &MessageTypeInfo::description}, Field{"route", &MessageTypeInfo::route},
                          Field{"topics", &MessageTypeInfo::topics}, Field{"is_batch", &MessageTypeInfo::isBatch},
                          Field{"schema", &MessageTypeInfo::schema}, Field{"examples", &MessageTypeInfo::examples});
    }
};

/// The service's first message.
struct Hello
{
    static constexpr char Type[] = "hello";

    int protocol = Version;
    QString version; ///< of the service
    qint64 startedAt = 0;
    quint16 httpPort = 0; ///< where it takes messages
    quint16 httpsPort = 0; ///< the same through TLS; 0: it has no TLS of its own
    QString authentication; ///< "required" or "off" (LOOM_AUTH); empty: a service that does not say
    qint64 history = 0; ///< messages whose outcomes the service keeps for Find; 0: none, or the service is older
    QList<QString> scopes; ///< what this console may do: "monitor:send", "ingest:device/sensor/gps/v1", "ingest:*"
    QList<MessageTypeInfo> messageTypes;

    static constexpr auto fields()
    {
        return std::tuple(Field{"protocol", &Hello::protocol}, Field{"version", &Hello::version},
                          Field{"started_at", &Hello::startedAt, Times}, Field{"http_port", &Hello::httpPort},
                          Field{"https_port", &Hello::httpsPort}, Field{"authentication", &Hello::authentication},
                          Field{"history", &Hello::history, Counts}, Field{"scopes", &Hello::scopes},
                          Field{"streams", &Hello::messageTypes});
    }
};

/// What has gone to one topic since the start.
struct TopicCount
{
    QString topic;
    qint64 stored = 0;
    qint64 failed = 0; ///< valid, but Kafka did not take them
    qint64 bytes = 0; ///< of what was stored

    static constexpr auto fields()
    {
        return std::tuple(Field{"topic", &TopicCount::topic}, Field{"stored", &TopicCount::stored, Counts},
                          Field{"failed", &TopicCount::failed, Counts}, Field{"bytes", &TopicCount::bytes, Counts});
    }
};

/// A client that is connected at this moment.
struct ConnectionInfo
{
    qint64 id = 0; ///< for as long as the service runs
    QString protocol; ///< "http" or "websocket"
    QString address; ///< "192.0.2.7:51312"; without a port where a proxy has named the client
    QString device; ///< the last that it spoke for; empty before
    qint64 since = 0;
    qint64 lastSeen = 0;
    qint64 messages = 0;
    qint64 bytes = 0;
    QString lastError; ///< the code of the last rejection; empty for none

    static constexpr auto fields()
    {
        return std::tuple(
            Field{"id", &ConnectionInfo::id}, Field{"protocol", &ConnectionInfo::protocol},
            Field{"address", &ConnectionInfo::address}, Field{"device", &ConnectionInfo::device},
            Field{"since", &ConnectionInfo::since, Times}, Field{"last_seen", &ConnectionInfo::lastSeen, Times},
            Field{"messages", &ConnectionInfo::messages, Counts}, Field{"bytes", &ConnectionInfo::bytes, Counts},
            Field{"last_error", &ConnectionInfo::lastError});
    }
};

/// The messages of one device, counted while at least one console was connected.
struct DeviceInfo
{
    QString device;
    qint64 lastSeen = 0; ///< when its last message arrived
    qint64 stored = 0; ///< messages
    qint64 rejected = 0; ///< messages
    qint64 bytes = 0; ///< payload bytes of the stored messages
    qint64 connection = 0; ///< ConnectionInfo::id of the last message
    QList<QString> messageTypes = {}; ///< MessageTypeInfo::id of those that it sent to
    QString lastError = {}; ///< the code of the last rejection; empty for none

    static constexpr auto fields()
    {
        return std::tuple(Field{"device", &DeviceInfo::device}, Field{"last_seen", &DeviceInfo::lastSeen, Times},
                          Field{"stored", &DeviceInfo::stored, Counts}, Field{"refused", &DeviceInfo::rejected, Counts},
                          Field{"bytes", &DeviceInfo::bytes, Counts}, Field{"connection", &DeviceInfo::connection},
                          Field{"streams", &DeviceInfo::messageTypes}, Field{"last_error", &DeviceInfo::lastError});
    }
};

/// How the service fares, once a second.
struct Snapshot
{
    static constexpr char Type[] = "snapshot";

    qint64 time = 0;
    bool canServe = true;
    bool kafkaConnected = false;
    bool isDraining = false;
    QString reason; ///< why Kafka cannot store every message, in the service's words; empty where it can
    QList<QString> impairedTopics; ///< those that this is about; none where Kafka does not answer at all
    qint64 requestsInFlight = 0;
    qint64 queuedRecords = 0;
    qint64 rejected = 0; ///< messages and requests since the start
    QList<TopicCount> topics;
    QList<qint64> latencyCounts; ///< delivery reports since the start, by latencyBounds and one beyond
    QList<double> latencyBounds; ///< seconds, ascending
    QList<ConnectionInfo> connections;
    qint64 connectionsLeftOut = 0; ///< beyond what a snapshot lists
    QList<DeviceInfo> devices; ///< that sent a message since the snapshot before; the first has all

    static constexpr auto fields()
    {
        return std::tuple(
            Field{"time", &Snapshot::time, Times}, Field{"can_serve", &Snapshot::canServe},
            Field{"kafka_connected", &Snapshot::kafkaConnected}, Field{"is_draining", &Snapshot::isDraining},
            Field{"reason", &Snapshot::reason}, Field{"impaired_topics", &Snapshot::impairedTopics},
            Field{"requests_in_flight", &Snapshot::requestsInFlight, Counts},
            Field{"queued_records", &Snapshot::queuedRecords, Counts}, Field{"refused", &Snapshot::rejected, Counts},
            Field{"topics", &Snapshot::topics}, Field{"latency_counts", &Snapshot::latencyCounts, Counts},
            Field{"latency_bounds", &Snapshot::latencyBounds}, Field{"connections", &Snapshot::connections},
            Field{"connections_left_out", &Snapshot::connectionsLeftOut, Counts}, Field{"devices", &Snapshot::devices});
    }
};

/// Stands in the place of a header's value that would let who reads it in.
constexpr char Withheld[] = "(withheld)";

/// A header of a request or of a Kafka record. What is long is cut off and ends in "…".
struct HeaderInfo
{
    QString name;
    QString value; ///< or Withheld

    bool operator==(const HeaderInfo &) const = default;

    static constexpr auto fields()
    {
        return std::tuple(Field{"name", &HeaderInfo::name}, Field{"value", &HeaderInfo::value});
    }
};

/// How one message fared. A capture file holds these, one a line.
struct Event
{
    qint64 time = 0; ///< when it had arrived
    QString transport; ///< "http" or "websocket"
    qint64 connection = 0; ///< ConnectionInfo::id
    QString client; ///< the address of the client: "192.0.2.7"
    QString messageType; ///< MessageTypeInfo::id
    QString route;
    QString topic; ///< empty where it was rejected
    QString device;
    QString messageId;
    QString requestId;
    int status = 0; ///< 201 where it was stored, else that of the error
    QString code; ///< of the error; empty where it was stored
    QString message; ///< of the error
    QJsonArray violations; ///< as in an answer's "detail"
    QList<HeaderInfo> headers; ///< of the request; none over a WebSocket
    QList<HeaderInfo> recordHeaders; ///< of the Kafka record; none where it was rejected
    int partition = -1;
    qint64 offset = -1;
    qint64 bytes = 0; ///< of the message as it came
    double kafkaMs = 0; ///< from the hand-over to the delivery report
    double totalMs = 0; ///< from the arrival to the answer
    QString payload; ///< as much of the message as was asked for; its base64 where it is not UTF-8
    bool isBase64 = false;
    bool isCut = false; ///< there is more of it
    bool isUnread = false; ///< it was rejected before all of it had arrived; the payload is what had

    /// What is shown of the message: @p text may hold any bytes.
    void setPayload(QByteArrayView text);
    /// As much of the message as there is, to the byte.
    QByteArray payloadBytes() const;
    /// The same for people: U+FFFD stands for what is not UTF-8.
    QString payloadText() const;

    static constexpr auto fields()
    {
        return std::tuple(
            Field{"time", &Event::time, Times}, Field{"transport", &Event::transport},
            Field{"connection", &Event::connection}, Field{"client", &Event::client},
            Field{"stream", &Event::messageType}, Field{"route", &Event::route}, Field{"topic", &Event::topic},
            Field{"device", &Event::device}, Field{"message_id", &Event::messageId},
            Field{"request_id", &Event::requestId}, Field{"status", &Event::status}, Field{"code", &Event::code},
            Field{"message", &Event::message}, Field{"violations", &Event::violations},
            Field{"headers", &Event::headers}, Field{"record_headers", &Event::recordHeaders},
            Field{"partition", &Event::partition}, Field{"offset", &Event::offset},
            Field{"bytes", &Event::bytes, Counts}, Field{"kafka_ms", &Event::kafkaMs},
            Field{"total_ms", &Event::totalMs}, Field{"payload", &Event::payload}, Field{"is_base64", &Event::isBase64},
            Field{"is_cut", &Event::isCut}, Field{"is_unread", &Event::isUnread});
    }
};

/// What has happened since the last of these, ten times a second, in several frames where it is much (framesOf()).
struct Events
{
    static constexpr char Type[] = "events";

    QList<Event> events; ///< those that fit the subscription
    qint64 skipped = 0; ///< that fit it as well, but were too many
    qint64 subscription = 0; ///< Subscribe::subscription; 0: the service is older than this member

    static constexpr auto fields()
    {
        return std::tuple(Field{"events", &Events::events}, Field{"left_out", &Events::skipped, Counts},
                          Field{"subscription", &Events::subscription, Counts});
    }
};

/// Why something that the console said was not done.
struct Rejected
{
    static constexpr char Type[] = "refused";

    QString message;

    static constexpr auto fields() { return std::tuple(Field{"message", &Rejected::message}); }
};

/// From the console: send me events, from now on those that fit. An empty member fits all.
struct Subscribe
{
    static constexpr char Type[] = "subscribe";

    QList<QString> topics;
    QList<QString> messageTypes;
    QString device; ///< a part of its name
    qint64 connection = 0; ///< ConnectionInfo::id; 0: any
    QString outcome; ///< "stored" or "refused"
    QString text; ///< that the message has in it, as PayloadSearch finds it
    double sample = 1; ///< 0.01: one in a hundred
    int payloadBytes = 65536; ///< how much of each message; 0 for none
    int maxPerSecond = 1000;
    qint64 subscription = 0; ///< the console's number for this one, which its events carry

    static constexpr auto fields()
    {
        return std::tuple(Field{"topics", &Subscribe::topics}, Field{"streams", &Subscribe::messageTypes},
                          Field{"device", &Subscribe::device}, Field{"connection", &Subscribe::connection},
                          Field{"outcome", &Subscribe::outcome}, Field{"text", &Subscribe::text},
                          Field{"sample", &Subscribe::sample}, Field{"payload_bytes", &Subscribe::payloadBytes},
                          Field{"max_per_second", &Subscribe::maxPerSecond},
                          Field{"subscription", &Subscribe::subscription, Counts});
    }
};

/// From the console: no more events.
struct Unsubscribe
{
    static constexpr char Type[] = "unsubscribe";

    static constexpr auto fields() { return std::tuple<>(); }
};

/// From the console: end that client's connection.
struct Disconnect
{
    static constexpr char Type[] = "disconnect";

    qint64 connection = 0;

    static constexpr auto fields() { return std::tuple(Field{"connection", &Disconnect::connection}); }
};

/// From the console: look up the outcomes of the messages that have this id, or of the one at this place in Kafka.
struct Find
{
    static constexpr char Type[] = "find";

    QString id; ///< Event::messageId or Event::requestId, in capital or small letters; empty: the place counts
    QString topic;
    int partition = -1;
    qint64 offset = -1;
    qint64 request = 0; ///< the console's number for this question, which the answer carries

    static constexpr auto fields()
    {
        return std::tuple(Field{"id", &Find::id}, Field{"topic", &Find::topic}, Field{"partition", &Find::partition},
                          Field{"offset", &Find::offset}, Field{"request", &Find::request, Counts});
    }
};

/// The answer to Find.
struct Found
{
    static constexpr char Type[] = "found";

    qint64 request = 0; ///< Find::request
    QList<Event> events; ///< the newest first, without headers, violations and payload
    qint64 skipped = 0; ///< older ones that fit as well
    qint64 kept = 0; ///< outcomes that were searched
    qint64 since = 0; ///< when the oldest of them had arrived; 0: none is kept

    static constexpr auto fields()
    {
        return std::tuple(Field{"request", &Found::request, Counts}, Field{"events", &Found::events},
                          Field{"left_out", &Found::skipped, Counts}, Field{"kept", &Found::kept, Counts},
                          Field{"since", &Found::since, Times});
    }
};

using FromService = std::variant<Hello, Snapshot, Events, Found, Rejected>;
using FromConsole = std::variant<Subscribe, Unsubscribe, Disconnect, Find>;

/// One frame's text: a JSON object whose "type" says which message it is.
QByteArray encode(const FromService &message);
QByteArray encode(const FromConsole &message);
/// Rejects what is no such message, in a sentence for a person.
Result<FromService, Failure> decodeFromService(QByteArrayView text);
Result<FromConsole, Failure> decodeFromConsole(QByteArrayView text);

} // namespace loom::protocol
