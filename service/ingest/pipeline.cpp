// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/pipeline.h"

#include "common/catalogue/batchitem.h"
#include "service/ingest/recordheaders.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

Record recordOf(const QByteArray &topic, Envelope envelope, const QList<RecordHeader> &headers)
{
    return {topic, envelope.deviceId.toUtf8(), std::move(envelope.value), headers};
}

QJsonValue replyValue(const ReplyField &part, const QJsonObject &message, const Envelope &envelope)
{
    const auto value = message[part.field];
    if (part.kind == ReplyField::Kind::Count)
        return value.toArray().size();
    return part.field == u"timestamp"_s ? QString::fromLatin1(envelope.timestamp) : value;
}

QByteArray responseTo(const MessageType &messageType, const QJsonObject &message, const Envelope &envelope,
                      const QByteArray &topic)
{
    JsonObjectWriter answer;
    answer.addPlain("status", "success").add("message_id", envelope.messageId).addPlain("topic", topic);
    for (const auto &part : messageType.reply)
        answer.add(part.name, replyValue(part, message, envelope));
    return answer.take();
}

Outcome outcomeOf(const Endpoint &endpoint, const RequestContext &from, qsizetype bytes)
{
    return {.time = QDateTime::currentMSecsSinceEpoch(),
            .endpoint = &endpoint,
            .transport = from.transport,
            .connection = from.connection,
            .requestId = from.requestId,
            .bytes = bytes};
}

} // namespace

/// A batch in flight, with the completion to call after its last item.
struct Pipeline::BatchInFlight
{
    BatchResult result;
    BatchDone done;

    void count(qsizetype index, const std::optional<Error> &error)
    {
        result.count(index, error);
        if (result.isComplete())
            done(result);
    }
};

/// A message in flight whose outcome will be reported.
struct Pipeline::Trace
{
    Outcome outcome;
    std::chrono::steady_clock::time_point since;
};

Pipeline::Pipeline(Publisher &publisher, EventSink &events, int timestampToleranceHours, const Throttle *throttle)
    : m_publisher(publisher), m_events(events), m_validator(timestampToleranceHours), m_throttle(throttle)
{
}

void Pipeline::accept(const MessageType &messageType, const QByteArray &body, const RequestContext &from, Done done)
{
    const auto message = ParsedJson::parse(body);
    if (!message)
        return reject(messageType, body, {}, from, message.error(), std::move(done));
    process(messageType, {message->text, message->value, message->members}, from, ReplyBody::Included, std::move(done));
}

void Pipeline::accept(const MessageType &messageType, const ParsedJson &message, const RequestContext &from, Done done)
{
    process(messageType, {message.text, message.value, message.members}, from, ReplyBody::Omitted, std::move(done));
}

void Pipeline::acceptBatch(const Catalogue &catalogue, const Batch &batch, const QByteArray &body,
                           const RequestContext &from, BatchDone done)
{
    const auto array = ParsedJson::parseItems(body);
    if (!array)
        return done(rejectedBatch(batch, body, from, array.error()));
    const auto now = QDateTime::currentMSecsSinceEpoch();
    if (auto violations = m_validator.check(batch.rules, array->value, now); !violations.isEmpty())
        return done(rejectedBatch(batch, body, from, Error::invalid(std::move(violations))));
    const auto values = array->value.toArray();
    if (values.isEmpty())
        return done(rejectedBatch(batch, body, from, Error::of(ErrorCode::EmptyBatch)));
    if (from.sender && m_throttle && values.size() > 1) {
        // The request itself already counted as the first item.
        if (auto error = m_throttle->rejection(*from.sender, int(values.size()) - 1))
            return done(rejectedBatch(batch, body, from, *std::move(error)));
    }

    const auto inFlight = std::make_shared<BatchInFlight>(BatchInFlight{BatchResult(values.size()), std::move(done)});
    const auto &defaultType = catalogue.itemsOf(batch);
    const BatchParts parts{.catalogue = catalogue,
                           .defaultType = defaultType,
                           .from = from,
                           .defaultHeaders = recordHeaders(defaultType, from),
                           .now = now,
                           .inFlight = inFlight};
    for (qsizetype i = 0; i < values.size(); ++i)
        acceptItem(parts, i, array->items[i].text, values[i], array->membersOf(array->items[i]));
}

void Pipeline::acceptItem(const BatchParts &batch, qsizetype index, QByteArrayView text, const QJsonValue &value,
                          std::span<const JsonMember> members)
{
    const auto item = BatchItem::of(value, batch.defaultType, batch.catalogue.messageTypes());
    const auto &messageType = item ? *item->messageType : batch.defaultType;
    const auto note = [inFlight = batch.inFlight, index](const auto &result) {
        inFlight->count(index, result ? std::nullopt : std::optional(result.error()));
    };
    const auto rejected = [&](const Error &error) {
        reject(messageType, text, value.toObject(), batch.from, error, note);
    };
    if (!item)
        return rejected(Error::invalid({item.error()}));
    if (batch.from.grant && !batch.from.grant->maySend(messageType.id))
        return rejected(Error::of(ErrorCode::Forbidden));
    if (&messageType != &batch.defaultType && !messageType.isEnabled)
        return rejected(Error::disabled(messageType.switchName));

    const Message message(text, item->value, members);
    if (interest() == Interest::Message)
        return process(messageType, message, batch.from, ReplyBody::Omitted, note);
    auto envelope = complete(messageType, message, batch.from, batch.now);
    if (!envelope)
        return rejected(envelope.error());
    const auto headers =
        &messageType == &batch.defaultType ? batch.defaultHeaders : recordHeaders(messageType, batch.from);
    const auto topic = messageType.topicFor(message.fields);
    const auto trace = traced(interest(), messageType, *envelope, batch.from, text.size());
    m_publisher.publish(recordOf(topic, *std::move(envelope), headers),
                        [this, trace, topic, note](const auto &delivery) {
                            onDelivery(trace, topic, delivery);
                            note(delivery);
                        });
}

void Pipeline::process(const MessageType &messageType, const Message &message, const RequestContext &from,
                       ReplyBody replyBody, Done done)
{
    const auto wanted = interest();
    submit(messageType, message, from, replyBody, wanted,
           watched(wanted, messageType, message.text, message.fields.object(), from, std::move(done)));
}

void Pipeline::reject(const MessageType &messageType, QByteArrayView text, const QJsonObject &message,
                      const RequestContext &from, const Error &error, Done done)
{
    const auto wanted = interest();
    onRejected(wanted, messageType, text, message, from, error);
    watched(wanted, messageType, text, message, from, std::move(done))(error);
}

Pipeline::Done Pipeline::watched(Interest wanted, const MessageType &messageType, QByteArrayView text,
                                 const QJsonObject &message, const RequestContext &from, Done done)
{
    if (wanted != Interest::Message)
        return done;
    const auto field = [&](const char *name) { return message[QLatin1StringView(name)].toString(); };
    MessageEvent event{.time = QDateTime::currentMSecsSinceEpoch(),
                       .endpoint = &messageType,
                       .from = from,
                       .device = field("device_id"),
                       .messageId = field("message_id"),
                       .payload = text.toByteArray()};
    return [this, &messageType, event = std::move(event), since = std::chrono::steady_clock::now(),
            done = std::move(done)](const auto &stored) mutable {
        event.duration = std::chrono::steady_clock::now() - since;
        if (stored) {
            event.delivery = stored->delivery;
            event.topic = stored->topic;
            event.messageId = stored->messageId;
            event.recordHeaders = recordHeaders(messageType, event.from);
        } else {
            event.error = stored.error();
        }
        m_events.onMessage(event);
        done(stored);
    };
}

Pipeline::TracePointer Pipeline::traced(Interest wanted, const MessageType &messageType, const Envelope &envelope,
                                        const RequestContext &from, qsizetype bytes)
{
    if (wanted != Interest::Outcome)
        return nullptr;
    auto trace = std::make_shared<Trace>(Trace{outcomeOf(messageType, from, bytes), std::chrono::steady_clock::now()});
    trace->outcome.device = envelope.deviceId;
    trace->outcome.messageId = envelope.messageId;
    return trace;
}

void Pipeline::onRejected(Interest wanted, const Endpoint &endpoint, QByteArrayView text, const QJsonObject &message,
                          const RequestContext &from, const Error &error)
{
    if (wanted != Interest::Outcome)
        return;
    auto outcome = outcomeOf(endpoint, from, text.size());
    outcome.device = message["device_id"_L1].toString();
    outcome.messageId = message["message_id"_L1].toString();
    outcome.error = std::make_shared<const Error>(error);
    m_events.onOutcome(std::move(outcome));
}

void Pipeline::onDelivery(const TracePointer &trace, const QByteArray &topic, const Result<Delivery> &delivery)
{
    if (!trace)
        return;
    auto &outcome = trace->outcome;
    outcome.duration = std::chrono::steady_clock::now() - trace->since;
    if (delivery) {
        outcome.delivery = *delivery;
        outcome.topic = topic;
    } else {
        outcome.error = std::make_shared<const Error>(delivery.error());
    }
    m_events.onOutcome(std::move(outcome));
}

void Pipeline::report(const MessageEvent &event)
{
    switch (m_events.interest()) {
    case Interest::None:
        return;
    case Interest::Outcome:
        return m_events.onOutcome(Outcome::of(event));
    case Interest::Message:
        return m_events.onMessage(event);
    }
}

Error Pipeline::rejectedBatch(const Batch &batch, const QByteArray &body, const RequestContext &from, Error error)
{
    if (interest() != Interest::None) {
        report({.time = QDateTime::currentMSecsSinceEpoch(),
                .endpoint = &batch,
                .from = from,
                .error = error,
                .payload = body});
    }
    return error;
}

void Pipeline::submit(const MessageType &messageType, const Message &message, const RequestContext &from,
                      ReplyBody replyBody, Interest wanted, Done done)
{
    auto envelope = complete(messageType, message, from, QDateTime::currentMSecsSinceEpoch());
    if (!envelope) {
        onRejected(wanted, messageType, message.text, message.fields.object(), from, envelope.error());
        return done(envelope.error());
    }

    const auto topic = messageType.topicFor(message.fields);
    const auto trace = traced(wanted, messageType, *envelope, from, message.text.size());
    StoredMessage stored{.delivery = {},
                         .device = envelope->deviceId,
                         .messageId = envelope->messageId,
                         .topic = topic,
                         .timestamp = envelope->timestamp,
                         .body = replyBody == ReplyBody::Included
                                     ? responseTo(messageType, message.fields.object(), *envelope, topic)
                                     : QByteArray()};
    m_publisher.publish(
        recordOf(topic, *std::move(envelope), recordHeaders(messageType, from)),
        [this, trace, done = std::move(done), stored = std::move(stored)](const auto &delivery) mutable {
            onDelivery(trace, stored.topic, delivery);
            if (!delivery)
                return done(delivery.error());
            stored.delivery = *delivery;
            done(std::move(stored));
        });
}

Result<Envelope> Pipeline::complete(const MessageType &messageType, const Message &message, const RequestContext &from,
                                    qint64 now)
{
    if (auto violations = m_validator.check(messageType.rules, message.fields, now); !violations.isEmpty())
        return Error::invalid(std::move(violations));
    auto envelope = Envelope::complete(message.fields, message.members, now);
    if (from.grant && !from.grant->maySendAs(envelope.deviceId))
        return notOfDevice(envelope.deviceId);
    if (from.sender && m_throttle) {
        if (auto error = m_throttle->deviceRejection(envelope.deviceId))
            return *std::move(error);
    }
    return envelope;
}

} // namespace loom
