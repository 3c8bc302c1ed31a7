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
    QByteArray body; ///< what a client is told who posted it alone: one JSON object
};

/// The life of one message between a transport and Kafka: parse, validate, complete, publish.
/// Knows neither. Belongs to one thread, like its publisher.
class Pipeline
{
public:
    using Done = std::function<void(const Result<StoredMessage> &)>;
    using BatchDone = std::function<void(const Result<BatchResult> &)>;

    /// @p publisher and @p events must outlive the pipeline.
    /// @p throttle, too, if it is given.
    Pipeline(Publisher &publisher, EventSink &events, int timestampToleranceHours, const Throttle *throttle = nullptr);

    /// How much the event sink wants of each message.
    Interest interest() const { return m_events.interest(); }

    /// Reports a message that was rejected before it came here.
    void report(const MessageEvent &event);

    /// Takes one message for @p stream. @p done runs once: inside this call when the message is
    /// rejected, else as the publisher says. @p stream must outlive the message.
    void accept(const MessageType &messageType, const QByteArray &body, const RequestContext &from, Done done);

    /// The same for a message that was read already; what is stored has no body.
    void accept(const MessageType &messageType, const ParsedJson &message, const RequestContext &from, Done done);

    /// Takes an array of messages for @p batch of @p catalogue, each for the stream that it belongs to and for
    /// itself, all at once. @p done runs once, when the last of them has fared as it does; with an error where the
    /// array itself is rejected. @p catalogue must outlive the messages.
    void acceptBatch(const Catalogue &catalogue, const Batch &batch, const QByteArray &body, const RequestContext &from,
                     BatchDone done);

private:
    enum class Answer {
        WithBody,
        WithoutBody
    };

    /// A message that was read.
    struct Message
    {
        Message(QByteArrayView wholeText, const QJsonValue &value, std::span<const JsonMember> itsMembers)
            : text(wholeText), members(itsMembers), fields(value, itsMembers)
        {
        }

        QByteArrayView text;
        std::span<const JsonMember> members;
        JsonFields fields;
    };

    struct BatchInFlight;
    struct Trace;
    using TracePointer = std::shared_ptr<Trace>; ///< null where no outcomes are wanted alone

    /// What the items of a batch share.
    struct BatchParts
    {
        const Catalogue &catalogue;
        const MessageType &own; ///< the stream of items that name none
        const RequestContext &from;
        QList<RecordHeader> ownHeaders; ///< of its records
        qint64 now;
        std::shared_ptr<BatchInFlight> inFlight;
    };

    void acceptItem(const BatchParts &batch, qsizetype index, QByteArrayView text, const QJsonValue &value,
                    std::span<const JsonMember> members);
    void process(const MessageType &messageType, const Message &message, const RequestContext &from, Answer answer,
                 Done done);
    void submit(const MessageType &messageType, const Message &message, const RequestContext &from, Answer answer,
                Interest wanted, Done done);
    void reject(const MessageType &messageType, QByteArrayView text, const QJsonObject &message,
                const RequestContext &from, const Error &error, Done done);
    /// Errors: what the schema rejects; Forbidden where the sender may not be that device; RateLimited.
    Result<Envelope> complete(const MessageType &messageType, const Message &message, const RequestContext &from,
                              qint64 now);
    /// Wraps @p done so that the event sink receives the whole message first, if that is @p wanted.
    Done watched(Interest wanted, const MessageType &messageType, QByteArrayView text, const QJsonObject &message,
                 const RequestContext &from, Done done);
    static TracePointer traced(Interest wanted, const MessageType &messageType, const Envelope &envelope,
                               const RequestContext &from, qsizetype bytes);
    void onRejected(Interest wanted, const Endpoint &endpoint, QByteArrayView text, const QJsonObject &message,
                    const RequestContext &from, const Error &error);
    void onDelivery(const TracePointer &trace, const QByteArray &topic, const Result<Delivery> &delivery);
    /// Tells the event sink that a batch was rejected as a whole.
    Error rejectedBatch(const Batch &batch, const QByteArray &body, const RequestContext &from, Error error);

    Publisher &m_publisher;
    EventSink &m_events;
    Validator m_validator;
    const Throttle *const m_throttle;
};

} // namespace loom
