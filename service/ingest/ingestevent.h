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
struct Provenance
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

/// How one message fared, for who watches.
struct IngestEvent
{
    qint64 time = 0; ///< of its arrival, in milliseconds since the epoch
    const Endpoint *endpoint = nullptr; ///< the stream, or the batch where it was refused as a whole
    Provenance from = {};
    QByteArray topic = {}; ///< empty where it was refused before Kafka
    QString device = {}; ///< as far as it says one
    QString messageId = {};
    std::optional<Error> error = {}; ///< why it was not stored
    Delivery delivery = {}; ///< where it was
    std::chrono::nanoseconds took{0}; ///< from the arrival to the answer
    QByteArray payload = {}; ///< as it came
    QList<RecordHeader> recordHeaders = {}; ///< that it was stored with
    bool isUnread = false; ///< it was refused before all of it had arrived; the payload is what had
    qint64 announcedBytes = 0; ///< of a message that was not read
};

/// Who watches messages go by.
class EventSink
{
public:
    virtual ~EventSink() = default;

    /// Whether it is worth making events. Asked for each message, and so must cost next to nothing.
    /// From any thread.
    virtual bool isWatching() const = 0;
    /// On the thread that took the message; must not block.
    virtual void take(const IngestEvent &event) = 0;
};

} // namespace loom
