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

/// Where a message came from, as far as its record or who watches says so.
struct RequestContext
{
    QByteArray requestId;
    QByteArray traceparent; ///< W3C Trace Context, passed on where it is well-formed
    const char *transport = "http"; ///< or "websocket"
    qint64 connection = 0; ///< the client's, for as long as the service runs
    QList<HeaderField> headers = {}; ///< of the request, where somebody watches; a WebSocket's messages have none
    QString client = {}; ///< the address of the client, where somebody watches
    std::shared_ptr<const Grant> grant = {}; ///< of who sends it; none where everybody may
    std::optional<Sender> sender = {}; ///< who is counted for it; none over a WebSocket, which is read more slowly
};

/// The outcome of one message.
struct MessageEvent
{
    qint64 time = 0; ///< of its arrival, in milliseconds since the epoch
    const Endpoint *endpoint = nullptr; ///< the stream, or the batch where it was rejected as a whole
    RequestContext from = {};
    QByteArray topic = {}; ///< empty where it was rejected before Kafka
    QString device = {}; ///< as far as it says one
    QString messageId = {};
    std::optional<Error> error = {}; ///< why it was not stored
    Delivery delivery = {}; ///< where it was
    std::chrono::nanoseconds duration{0}; ///< from the arrival to the answer
    QByteArray payload = {}; ///< as it came
    QList<RecordHeader> recordHeaders = {}; ///< that it was stored with
    bool isUnread = false; ///< it was rejected before all of it had arrived; the payload is what had
    qint64 announcedBytes = 0; ///< of a message that was not read
};

/// The outcome of one message without the message itself: small, so that many can be kept.
struct Outcome
{
    qint64 time = 0; ///< of its arrival, in milliseconds since the epoch
    const Endpoint *endpoint = nullptr; ///< the stream, or the batch where it was rejected as a whole
    const char *transport = "http";
    qint64 connection = 0;
    QByteArray requestId = {};
    QByteArray topic = {}; ///< empty where it was rejected
    QString device = {}; ///< as far as it says one
    QString messageId = {};
    std::shared_ptr<const Error> error = {}; ///< null where it was stored
    Delivery delivery = {}; ///< where it was
    std::chrono::nanoseconds duration{0}; ///< from the arrival to the answer
    qint64 bytes = 0; ///< of the message

    static Outcome of(const MessageEvent &event);
};

/// How much of each message an EventSink wants.
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

    /// Asked for each message, and so must cost next to nothing. From any thread.
    virtual Interest interest() const = 0;
    /// A whole message. On the thread that received it; must not block.
    virtual void onMessage(const MessageEvent &event) = 0;
    /// The same for an outcome alone.
    virtual void onOutcome(Outcome outcome) = 0;
};

} // namespace loom
