// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/core/parsedjson.h"
#include "common/validation/validator.h"
#include "service/ingest/batchresult.h"
#include "service/ingest/envelope.h"
#include "service/ingest/messageevent.h"
#include "service/publish/publisher.h"

#include <functional>
#include <memory>

namespace loom {

/// A message that Kafka has acknowledged.
struct StoredMessage
{
    Delivery delivery;
    QString device;
    QString messageId;
    QByteArray topic;
    QByteArray timestamp; ///< "2024-01-01T00:00:00.000Z"
    QByteArray body; ///< response body for a single message: one JSON object
};

/// Processes a message between transport and Kafka: parse, validate, complete, publish. Independent of both. Belongs to
/// one thread, like its publisher.
class Pipeline
{
public:
    using Done = std::function<void(const Result<StoredMessage> &)>;
    using BatchDone = std::function<void(const Result<BatchResult> &)>;

    /// @p publisher, @p events and @p throttle (if it is not null) must outlive the pipeline.
    Pipeline(Publisher &publisher, EventSink &events, int timestampToleranceHours, const Throttle *throttle = nullptr);

    /// What the event sink needs of each message.
    Interest interest() const { return m_events.interest(); }

    /// Reports a message to the event sink that was rejected before it reached the pipeline.
    void report(const MessageEvent &event);

    /// Processes one message of @p messageType. @p done runs once: inside of this call if the message is rejected, else
    /// when the publisher completes the record. @p messageType must outlive the message.
    void accept(const MessageType &messageType, const QByteArray &body, const RequestContext &from, Done done);

    /// Processes a message that is already parsed. The StoredMessage has no body.
    void accept(const MessageType &messageType, const ParsedJson &message, const RequestContext &from, Done done);

    /// Processes an array of messages for @p batch of @p catalogue. All items are processed independently and
    /// concurrently, each with its own message type. @p done runs once, after the last item is completed; with an error
    /// if the array itself is rejected. @p catalogue must outlive the messages.
    void acceptBatch(const Catalogue &catalogue, const Batch &batch, const QByteArray &body, const RequestContext &from,
                     BatchDone done);

private:
    enum class ReplyBody {
        Included,
        Omitted
    };

    /// A parsed message.
    struct Message
    {
        Message(QByteArrayView messageText, const QJsonValue &value, std::span<const JsonMember> messageMembers)
            : text(messageText), members(messageMembers), fields(value, messageMembers)
        {
        }

        QByteArrayView text;
        std::span<const JsonMember> members;
        JsonFields fields;
    };

    struct BatchInFlight;
    struct Trace;
    using TracePointer = std::shared_ptr<Trace>; ///< null unless the event sink's interest is Outcome

    /// Data shared by the items of a batch.
    struct BatchParts
    {
        const Catalogue &catalogue;
        const MessageType &defaultType; ///< message type of items that name none
        const RequestContext &from;
        QList<RecordHeader> defaultHeaders; ///< record headers for defaultType
        qint64 now;
        std::shared_ptr<BatchInFlight> inFlight;
    };

    void acceptItem(const BatchParts &batch, qsizetype index, QByteArrayView text, const QJsonValue &value,
                    std::span<const JsonMember> members);
    void process(const MessageType &messageType, const Message &message, const RequestContext &from,
                 ReplyBody replyBody, Done done);
    void submit(const MessageType &messageType, const Message &message, const RequestContext &from, ReplyBody replyBody,
                Interest wanted, Done done);
    void reject(const MessageType &messageType, QByteArrayView text, const QJsonObject &message,
                const RequestContext &from, const Error &error, Done done);
    /// Validates and completes the message. Errors: violations of the schema; Forbidden if the credential does not
    /// allow the device; RateLimited.
    Result<Envelope> complete(const MessageType &messageType, const Message &message, const RequestContext &from,
                              qint64 now);
    /// Wraps @p done so that the event sink receives the complete message first, if @p wanted is Message.
    Done watched(Interest wanted, const MessageType &messageType, QByteArrayView text, const QJsonObject &message,
                 const RequestContext &from, Done done);
    static TracePointer traced(Interest wanted, const MessageType &messageType, const Envelope &envelope,
                               const RequestContext &from, qsizetype bytes);
    void onRejected(Interest wanted, const Endpoint &endpoint, QByteArrayView text, const QJsonObject &message,
                    const RequestContext &from, const Error &error);
    void onDelivery(const TracePointer &trace, const QByteArray &topic, const Result<Delivery> &delivery);
    /// Reports to the event sink that a batch was rejected as a whole. Returns the error.
    Error rejectedBatch(const Batch &batch, const QByteArray &body, const RequestContext &from, Error error);

    Publisher &m_publisher;
    EventSink &m_events;
    Validator m_validator;
    const Throttle *const m_throttle;
};

} // namespace loom
