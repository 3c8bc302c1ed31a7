// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"
#include "service/access/grant.h"
#include "service/limits/throttle.h"
#include "service/publish/publisher.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace loom {

struct Endpoint;

/// The origin of a message, for its record's headers and for event sinks.
struct RequestContext
{
    QByteArray requestId;
    QByteArray traceparent; ///< W3C Trace Context; forwarded only if well-formed
    const char *transport = "http"; ///< or "websocket"
    qint64 connection = 0; ///< id of the client connection; unique until the service restarts
    QList<HeaderField> headers = {}; ///< request headers, if an event sink needs them; empty for a WebSocket
    QString client = {}; ///< client address, if an event sink needs it
    std::shared_ptr<const Grant> grant = {}; ///< permissions of the client; null if authentication is off
    std::optional<Sender> sender =
        {}; ///< sender for the rate limit; none for a WebSocket, which is read more slowly instead
};

/// Maximum length of a device id that can be stored. Only a rejected message can have a longer one.
constexpr qsizetype MaxDeviceLength = 64;

/// The outcome of one message, with the message.
struct MessageEvent
{
    qint64 time = 0; ///< arrival, in milliseconds since the epoch
    const Endpoint *endpoint = nullptr; ///< the message type, or the batch if it was rejected as a whole
    RequestContext from = {};
    QByteArray topic = {}; ///< empty if the message was rejected before publishing
    QString device = {}; ///< empty if the message does not contain one
    QString messageId = {};
    std::optional<Error> error = {}; ///< why the message was not stored
    Delivery delivery = {}; ///< partition and offset, if it was stored
    std::chrono::nanoseconds duration{0}; ///< from arrival to response
    QByteArray payload = {}; ///< the message as received
    QList<RecordHeader> recordHeaders = {}; ///< headers of the record
    bool isUnread = false; ///< rejected before the message was received completely; payload is the received part
    qint64 announcedBytes = 0; ///< Content-Length of a message that was not read
};

/// The outcome of one message, without the message: small, so that many can be kept.
struct Outcome
{
    qint64 time = 0; ///< arrival, in milliseconds since the epoch
    const Endpoint *endpoint = nullptr; ///< the message type, or the batch if it was rejected as a whole
    const char *transport = "http";
    qint64 connection = 0;
    QByteArray requestId = {};
    QByteArray topic = {}; ///< empty if the message was rejected
    QString device = {}; ///< empty if the message does not contain one
    QString messageId = {};
    std::shared_ptr<const Error> error = {}; ///< null if the message was stored
    Delivery delivery = {}; ///< partition and offset, if it was stored
    std::chrono::nanoseconds duration{0}; ///< from arrival to response
    qint64 bytes = 0; ///< size of the message

    static Outcome of(const MessageEvent &event);
};

/// What an EventSink needs of each message.
enum class Interest {
    None,
    Outcome,
    Message
};

/// Receives the outcome of each message.
class EventSink
{
public:
    virtual ~EventSink() = default;

    /// Called for each message, so it must be very cheap. Thread-safe.
    virtual Interest interest() const = 0;
    /// Called with the complete message, if interest() is Message, on the thread that received it. Must not block.
    virtual void onMessage(const MessageEvent &event) = 0;
    /// Called with the outcome, if interest() is Outcome. Must not block.
    virtual void onOutcome(Outcome outcome) = 0;
};

} // namespace loom
