// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "common/core/jsontext.h"
#include "common/validation/validator.h"
#include "service/ingest/batchoutcome.h"
#include "service/ingest/envelope.h"
#include "service/ingest/ingestevent.h"
#include "service/publish/publisher.h"

#include <functional>
#include <memory>

namespace loom {

/// A message that Kafka has acknowledged.
struct Stored
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
    using Done = std::function<void(const Result<Stored> &)>;
    using BatchDone = std::function<void(const Result<BatchOutcome> &)>;

    /// @p publisher and @p events must outlive the pipeline.
    /// @p throttle, too, if it is given.
    Pipeline(Publisher &publisher, EventSink &events, int timestampToleranceHours, const Throttle *throttle = nullptr);

    /// How much the event sink wants of each message.
    Interest interest() const { return m_events.interest(); }

    /// Reports a message that was refused before it came here.
    void tell(const IngestEvent &event);

    /// Takes one message for @p stream. @p done runs once: inside this call when the message is
    /// refused, else as the publisher says. @p stream must outlive the message.
    void accept(const Stream &stream, const QByteArray &body, const Provenance &from, Done done);

    /// The same for a message that was read already; what is stored has no body.
    void accept(const Stream &stream, const JsonText &message, const Provenance &from, Done done);

    /// Takes an array of messages for @p batch of @p catalogue, each for the stream that it belongs to and for
    /// itself, all at once. @p done runs once, when the last of them has fared as it does; with an error where the
    /// array itself is refused. @p catalogue must outlive the messages.
    void acceptBatch(const Catalogue &catalogue, const Batch &batch, const QByteArray &body, const Provenance &from,
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

    struct BatchUnderWay;
    struct Trace;
    using TracePointer = std::shared_ptr<Trace>; ///< null where no outcomes are wanted alone

    /// What the items of a batch share.
    struct BatchParts
    {
        const Catalogue &catalogue;
        const Stream &own; ///< the stream of items that name none
        const Provenance &from;
        QList<RecordHeader> ownHeaders; ///< of its records
        qint64 now;
        std::shared_ptr<BatchUnderWay> underWay;
    };

    void acceptItem(const BatchParts &batch, qsizetype index, QByteArrayView text, const QJsonValue &value,
                    std::span<const JsonMember> members);
    void take(const Stream &stream, const Message &message, const Provenance &from, Answer answer, Done done);
    void submit(const Stream &stream, const Message &message, const Provenance &from, Answer answer, Interest wanted,
                Done done);
    void refuse(const Stream &stream, QByteArrayView text, const QJsonObject &message, const Provenance &from,
                const Error &error, Done done);
    /// Errors: what the schema refuses; Forbidden where the sender may not be that device; RateLimited.
    Result<Envelope> complete(const Stream &stream, const Message &message, const Provenance &from, qint64 now);
    /// Wraps @p done so that the event sink receives the whole message first, if that is @p wanted.
    Done watched(Interest wanted, const Stream &stream, QByteArrayView text, const QJsonObject &message,
                 const Provenance &from, Done done);
    static TracePointer traced(Interest wanted, const Stream &stream, const Envelope &envelope, const Provenance &from,
                               qsizetype bytes);
    void noteRefused(Interest wanted, const Endpoint &endpoint, QByteArrayView text, const QJsonObject &message,
                     const Provenance &from, const Error &error);
    void noteDelivery(const TracePointer &trace, const QByteArray &topic, const Result<Delivery> &delivery);
    /// Tells the event sink that a batch was refused as a whole.
    Error refusedBatch(const Batch &batch, const QByteArray &body, const Provenance &from, Error error);

    Publisher &m_publisher;
    EventSink &m_events;
    Validator m_validator;
    const Throttle *const m_throttle;
};

} // namespace loom
