// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/fields.h"

#include <QByteArray>

#include <variant>

namespace loom::protocol {

/// Protocol version. Increase it with every change that an older peer would misinterpret.
constexpr int Version = 1;

/// Range of times: milliseconds since the epoch, up to the end of the year 9999.
constexpr WholeRange Times{0, 253'402'300'799'999};
constexpr WholeRange Counts{.least = 0};

/// An endpoint of the service to which a console can send messages: a message type or a batch.
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

/// First message of the service after a console has connected.
struct Hello
{
    static constexpr char Type[] = "hello";

    int protocol = Version;
    QString version; ///< version of the service
    qint64 startedAt = 0;
    quint16 httpPort = 0; ///< port for messages over HTTP
    quint16 httpsPort = 0; ///< port for messages over HTTPS; 0: TLS is off
    QString authentication; ///< "required" or "off" (LOOM_AUTH); empty: an older service
    qint64 history = 0; ///< number of outcomes that the service keeps for Find; 0: none, or an older service
    QList<QString> scopes; ///< permissions of this console: "monitor:send", "ingest:device/sensor/gps/v1", "ingest:*"
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

/// Messages for one topic since the service started.
struct TopicCount
{
    QString topic;
    qint64 stored = 0;
    qint64 failed = 0; ///< valid messages that Kafka did not store
    qint64 bytes = 0; ///< bytes of the stored messages

    static constexpr auto fields()
    {
        return std::tuple(Field{"topic", &TopicCount::topic}, Field{"stored", &TopicCount::stored, Counts},
                          Field{"failed", &TopicCount::failed, Counts}, Field{"bytes", &TopicCount::bytes, Counts});
    }
};

/// An open client connection.
struct ConnectionInfo
{
    qint64 id = 0; ///< unique until the service restarts
    QString protocol; ///< "http" or "websocket"
    QString address; ///< "192.0.2.7:51312"; without port if the address comes from a proxy's header
    QString device; ///< device of the last message; empty before the first
    qint64 since = 0;
    qint64 lastSeen = 0;
    qint64 messages = 0;
    qint64 bytes = 0;
    QString lastError; ///< error code of the last rejection; empty for none

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
    qint64 lastSeen = 0; ///< arrival time of the last message
    qint64 stored = 0; ///< messages
    qint64 rejected = 0; ///< messages
    qint64 bytes = 0; ///< payload bytes of the stored messages
    qint64 connection = 0; ///< ConnectionInfo::id of the last message
    QList<QString> messageTypes = {}; ///< MessageTypeInfo::id of the types that it sent
    QString lastError = {}; ///< the code of the last rejection; empty for none

    static constexpr auto fields()
    {
        return std::tuple(Field{"device", &DeviceInfo::device}, Field{"last_seen", &DeviceInfo::lastSeen, Times},
                          Field{"stored", &DeviceInfo::stored, Counts}, Field{"refused", &DeviceInfo::rejected, Counts},
                          Field{"bytes", &DeviceInfo::bytes, Counts}, Field{"connection", &DeviceInfo::connection},
                          Field{"streams", &DeviceInfo::messageTypes}, Field{"last_error", &DeviceInfo::lastError});
    }
};

/// State and counters of the service; sent once per second.
struct Snapshot
{
    static constexpr char Type[] = "snapshot";

    qint64 time = 0;
    bool canServe = true;
    bool kafkaConnected = false;
    bool isDraining = false;
    QString reason; ///< why Kafka cannot store every message, as a sentence; empty if it can
    QList<QString> impairedTopics; ///< topics affected by reason; empty if Kafka is unreachable
    qint64 requestsInFlight = 0;
    qint64 queuedRecords = 0;
    qint64 rejected = 0; ///< rejected messages and requests since the service started
    QList<TopicCount> topics;
    QList<qint64>
        latencyCounts; ///< delivery reports since the service started, per bucket of latencyBounds and one beyond
    QList<double> latencyBounds; ///< upper bounds of the buckets in seconds, ascending
    QList<ConnectionInfo> connections;
    qint64 connectionsLeftOut = 0; ///< number of connections beyond the limit of the list
    QList<DeviceInfo> devices; ///< devices with messages since the previous snapshot; all devices in the first

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

/// Replaces the value of a header that contains credentials.
constexpr char RedactedValue[] = "(withheld)";

/// A header of a request or of a Kafka record. A long value is truncated and ends in "…".
struct HeaderInfo
{
    QString name;
    QString value; ///< the value, or RedactedValue

    bool operator==(const HeaderInfo &) const = default;

    static constexpr auto fields()
    {
        return std::tuple(Field{"name", &HeaderInfo::name}, Field{"value", &HeaderInfo::value});
    }
};

/// The outcome of one message. A recording file contains one event per line.
struct Event
{
    qint64 time = 0; ///< arrival time
    QString transport; ///< "http" or "websocket"
    qint64 connection = 0; ///< ConnectionInfo::id
    QString client; ///< the address of the client: "192.0.2.7"
    QString messageType; ///< MessageTypeInfo::id
    QString route;
    QString topic; ///< empty if the message was rejected
    QString device;
    QString messageId;
    QString requestId;
    int status = 0; ///< 201 if the message was stored, else the error's HTTP status
    QString code; ///< error code; empty if the message was stored
    QString message; ///< error message
    QJsonArray violations; ///< as in "detail" of the error response
    QList<HeaderInfo> headers; ///< headers of the request; empty for a WebSocket
    QList<HeaderInfo> recordHeaders; ///< headers of the Kafka record; empty if the message was rejected
    int partition = -1;
    qint64 offset = -1;
    qint64 bytes = 0; ///< size of the message as received
    double kafkaMs = 0; ///< milliseconds from publishing to the delivery report
    double totalMs = 0; ///< milliseconds from arrival to response
    QString payload; ///< the message, truncated to Subscribe::payloadBytes; base64 if it is not UTF-8
    bool isBase64 = false;
    bool isCut = false; ///< the payload is truncated
    bool isUnread = false; ///< rejected before the message was received completely; the payload is the received part

    /// Sets payload and isBase64 from @p text, which may contain any bytes.
    void setPayload(QByteArrayView text);
    /// Returns the exact bytes of the payload.
    QByteArray payloadBytes() const;
    /// Returns the payload for display; invalid UTF-8 becomes U+FFFD.
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

/// Events since the previous message of this type; sent ten times per second, split into several frames if necessary
/// (framesOf()).
struct Events
{
    static constexpr char Type[] = "events";

    QList<Event> events; ///< events that match the subscription
    qint64 skipped = 0; ///< number of matching events dropped because of Subscribe::maxPerSecond or a full queue
    qint64 subscription = 0; ///< Subscribe::subscription; 0: the service is older than this member

    static constexpr auto fields()
    {
        return std::tuple(Field{"events", &Events::events}, Field{"left_out", &Events::skipped, Counts},
                          Field{"subscription", &Events::subscription, Counts});
    }
};

/// Rejection of a console's request, with the reason.
struct Rejected
{
    static constexpr char Type[] = "refused";

    QString message;

    static constexpr auto fields() { return std::tuple(Field{"message", &Rejected::message}); }
};

/// From the console: starts or replaces the subscription to events. An empty member matches all events.
struct Subscribe
{
    static constexpr char Type[] = "subscribe";

    QList<QString> topics;
    QList<QString> messageTypes;
    QString device; ///< substring of the device id
    qint64 connection = 0; ///< ConnectionInfo::id; 0: any
    QString outcome; ///< "stored" or "refused"
    QString text; ///< text that the payload must contain, found by PayloadSearch
    double sample = 1; ///< fraction of the events to send; 0.01: one in a hundred
    int payloadBytes = 65536; ///< maximum payload bytes per event; 0 for none
    int maxPerSecond = 1000;
    qint64 subscription = 0; ///< number chosen by the console and repeated in Events::subscription

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

/// From the console: ends the subscription.
struct Unsubscribe
{
    static constexpr char Type[] = "unsubscribe";

    static constexpr auto fields() { return std::tuple<>(); }
};

/// From the console: closes a client's connection.
struct Disconnect
{
    static constexpr char Type[] = "disconnect";

    qint64 connection = 0;

    static constexpr auto fields() { return std::tuple(Field{"connection", &Disconnect::connection}); }
};

/// From the console: looks up the outcomes of the messages with an id, or of the record at a partition and offset.
struct Find
{
    static constexpr char Type[] = "find";

    QString id; ///< Event::messageId or Event::requestId, case-insensitive; empty: search by position
    QString topic;
    int partition = -1;
    qint64 offset = -1;
    qint64 request = 0; ///< number chosen by the console and repeated in Found::request

    static constexpr auto fields()
    {
        return std::tuple(Field{"id", &Find::id}, Field{"topic", &Find::topic}, Field{"partition", &Find::partition},
                          Field{"offset", &Find::offset}, Field{"request", &Find::request, Counts});
    }
};

/// Response to Find.
struct Found
{
    static constexpr char Type[] = "found";

    qint64 request = 0; ///< Find::request
    QList<Event> events = {}; ///< newest first; without headers, violations and payload
    qint64 skipped = 0; ///< number of further, older matches
    qint64 kept = 0; ///< number of outcomes searched
    qint64 since = 0; ///< arrival time of the oldest outcome kept; 0: none is kept

    static constexpr auto fields()
    {
        return std::tuple(Field{"request", &Found::request, Counts}, Field{"events", &Found::events},
                          Field{"left_out", &Found::skipped, Counts}, Field{"kept", &Found::kept, Counts},
                          Field{"since", &Found::since, Times});
    }
};

using FromService = std::variant<Hello, Snapshot, Events, Found, Rejected>;
using FromConsole = std::variant<Subscribe, Unsubscribe, Disconnect, Find>;

/// Encodes @p message as the text of one frame: a JSON object with the kind of message in "type".
QByteArray encode(const FromService &message);
QByteArray encode(const FromConsole &message);
/// Decodes the text of one frame. The failure is a sentence for a human reader.
Result<FromService, Failure> decodeFromService(QByteArrayView text);
Result<FromConsole, Failure> decodeFromConsole(QByteArrayView text);

} // namespace loom::protocol
