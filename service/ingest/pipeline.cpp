// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/pipeline.h"

#include "common/catalogue/batchitem.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <memory>
#include <optional>

namespace loom {

namespace {

bool isLowerHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isAllZero(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '0'; });
}

/// W3C Trace Context §3.2: version, trace-id, parent-id and flags in lower-case hexadecimal. Version ff and ids of
/// zeros only are invalid; version 00 ends there, a later one may go on after another hyphen.
bool isTraceparent(QByteArrayView text)
{
    constexpr qsizetype size = 55;
    if (text.size() < size || text[2] != '-' || text[35] != '-' || text[52] != '-')
        return false;
    const auto version = text.first(2);
    const auto traceId = text.sliced(3, 32);
    const auto parentId = text.sliced(36, 16);
    const auto flags = text.sliced(53, 2);
    if (text.size() > size && (version == "00" || text[size] != '-'))
        return false;
    return version != "ff" && isLowerHex(version) && isLowerHex(traceId) && isLowerHex(parentId) && isLowerHex(flags)
           && !isAllZero(traceId) && !isAllZero(parentId);
}

QList<RecordHeader> recordHeaders(const Stream &stream, const Provenance &from)
{
    QList<RecordHeader> headers{{QByteArrayLiteral("content-type"), QByteArrayLiteral("application/json")},
                                {QByteArrayLiteral("schema"), stream.id.toUtf8()},
                                {QByteArrayLiteral("request-id"), from.requestId}};
    if (isTraceparent(from.traceparent))
        headers.append(RecordHeader{QByteArrayLiteral("traceparent"), from.traceparent});
    return headers;
}

Record recordOf(const QByteArray &topic, Envelope envelope, const QList<RecordHeader> &headers)
{
    return {topic, envelope.deviceId.toUtf8(), std::move(envelope.value), headers};
}

QJsonValue replyValue(const ReplyField &part, const QJsonObject &message, const Envelope &envelope)
{
    const auto value = message[part.field];
    if (part.kind == ReplyField::Kind::Count)
        return value.toArray().size();
    return part.field == QStringLiteral("timestamp") ? QString::fromLatin1(envelope.timestamp) : value;
}

QByteArray answerTo(const Stream &stream, const QJsonObject &message, const Envelope &envelope, const QByteArray &topic)
{
    JsonObjectText answer;
    answer.addPlain("status", "success").add("message_id", envelope.messageId).addPlain("topic", topic);
    for (const auto &part : stream.reply)
        answer.add(part.name, replyValue(part, message, envelope));
    return answer.take();
}

} // namespace

/// A batch, and who waits for the last of its items.
struct Pipeline::BatchUnderWay
{
    BatchOutcome outcome;
    BatchDone done;

    void note(qsizetype index, const std::optional<Error> &error)
    {
        outcome.note(index, error);
        if (outcome.isComplete())
            done(outcome);
    }
};

Pipeline::Pipeline(Publisher &publisher, EventSink &events, int timestampToleranceHours, const Throttle *throttle)
    : m_publisher(publisher), m_events(events), m_validator(timestampToleranceHours), m_throttle(throttle)
{
}

void Pipeline::accept(const Stream &stream, const QByteArray &body, const Provenance &from, Done done)
{
    const auto message = JsonText::parse(body);
    if (!message)
        return watched(stream, body, {}, from, std::move(done))(message.error());
    take(stream, {message->text, message->value, message->members}, from, Answer::WithBody, std::move(done));
}

void Pipeline::accept(const Stream &stream, const JsonText &message, const Provenance &from, Done done)
{
    take(stream, {message.text, message.value, message.members}, from, Answer::WithoutBody, std::move(done));
}

void Pipeline::acceptBatch(const Catalogue &catalogue, const Batch &batch, const QByteArray &body,
                           const Provenance &from, BatchDone done)
{
    const auto array = JsonText::parseItems(body);
    if (!array)
        return done(refusedBatch(batch, body, from, array.error()));
    const auto now = QDateTime::currentMSecsSinceEpoch();
    if (auto violations = m_validator.check(batch.rules, array->value, now); !violations.isEmpty())
        return done(refusedBatch(batch, body, from, Error::invalid(std::move(violations))));
    const auto values = array->value.toArray();
    if (values.isEmpty())
        return done(refusedBatch(batch, body, from, Error::of(ErrorCode::EmptyBatch)));
    if (from.sender && m_throttle && values.size() > 1) {
        // The request itself has counted for the first item.
        if (auto error = m_throttle->refusal(*from.sender, int(values.size()) - 1))
            return done(refusedBatch(batch, body, from, *std::move(error)));
    }

    const auto underWay = std::make_shared<BatchUnderWay>(BatchUnderWay{BatchOutcome(values.size()), std::move(done)});
    const auto &own = catalogue.itemsOf(batch);
    const BatchParts parts{catalogue, own, from, recordHeaders(own, from), now, underWay};
    for (qsizetype i = 0; i < values.size(); ++i)
        acceptItem(parts, i, array->items[i].text, values[i], array->membersOf(array->items[i]));
}

void Pipeline::acceptItem(const BatchParts &batch, qsizetype index, QByteArrayView text, const QJsonValue &value,
                          std::span<const JsonMember> members)
{
    const auto item = BatchItem::of(value, batch.own, batch.catalogue.streams());
    const auto &stream = item ? *item->stream : batch.own;
    const auto note = [underWay = batch.underWay, index](const auto &result) {
        underWay->note(index, result ? std::nullopt : std::optional(result.error()));
    };
    if (!item)
        return watched(stream, text, value.toObject(), batch.from, note)(Error::invalid({item.error()}));
    if (batch.from.grant && !batch.from.grant->maySend(stream.id))
        return watched(stream, text, value.toObject(), batch.from, note)(Error::of(ErrorCode::Forbidden));
    if (&stream != &batch.own && !stream.isEnabled)
        return watched(stream, text, value.toObject(), batch.from, note)(Error::disabled(stream.switchName));

    const Message message(text, item->value, members);
    if (isWatched())
        return take(stream, message, batch.from, Answer::WithoutBody, note);
    auto envelope = complete(stream, message, batch.from, batch.now);
    if (!envelope)
        return batch.underWay->note(index, envelope.error());
    const auto headers = &stream == &batch.own ? batch.ownHeaders : recordHeaders(stream, batch.from);
    m_publisher.publish(recordOf(stream.topicFor(message.fields), *std::move(envelope), headers), note);
}

void Pipeline::take(const Stream &stream, const Message &message, const Provenance &from, Answer answer, Done done)
{
    submit(stream, message, from, answer,
           watched(stream, message.text, message.fields.object(), from, std::move(done)));
}

Pipeline::Done Pipeline::watched(const Stream &stream, QByteArrayView text, const QJsonObject &message,
                                 const Provenance &from, Done done)
{
    if (!m_events.isWatching())
        return done;
    const auto field = [&](const char *name) { return message[QLatin1String(name)].toString(); };
    IngestEvent event{QDateTime::currentMSecsSinceEpoch(),
                      &stream,
                      from,
                      {},
                      field("device_id"),
                      field("message_id"),
                      {},
                      {},
                      {},
                      text.toByteArray()};
    return [this, &stream, event = std::move(event), since = std::chrono::steady_clock::now(),
            done = std::move(done)](const auto &stored) mutable {
        event.took = std::chrono::steady_clock::now() - since;
        if (stored) {
            event.delivery = stored->delivery;
            event.topic = stored->topic;
            event.messageId = stored->messageId;
            event.recordHeaders = recordHeaders(stream, event.from);
        } else {
            event.error = stored.error();
        }
        m_events.take(event);
        done(stored);
    };
}

Error Pipeline::refusedBatch(const Batch &batch, const QByteArray &body, const Provenance &from, Error error)
{
    if (isWatched()) {
        m_events.take({.time = QDateTime::currentMSecsSinceEpoch(),
                       .endpoint = &batch,
                       .from = from,
                       .error = error,
                       .payload = body});
    }
    return error;
}

void Pipeline::submit(const Stream &stream, const Message &message, const Provenance &from, Answer answer, Done done)
{
    auto envelope = complete(stream, message, from, QDateTime::currentMSecsSinceEpoch());
    if (!envelope)
        return done(envelope.error());

    const auto topic = stream.topicFor(message.fields);
    Stored stored{{},
                  envelope->deviceId,
                  envelope->messageId,
                  topic,
                  envelope->timestamp,
                  answer == Answer::WithBody ? answerTo(stream, message.fields.object(), *envelope, topic)
                                             : QByteArray()};
    m_publisher.publish(recordOf(topic, *std::move(envelope), recordHeaders(stream, from)),
                        [done = std::move(done), stored = std::move(stored)](const auto &delivery) mutable {
                            if (!delivery)
                                return done(delivery.error());
                            stored.delivery = *delivery;
                            done(std::move(stored));
                        });
}

Result<Envelope> Pipeline::complete(const Stream &stream, const Message &message, const Provenance &from, qint64 now)
{
    if (auto violations = m_validator.check(stream.rules, message.fields, now); !violations.isEmpty())
        return Error::invalid(std::move(violations));
    auto envelope = Envelope::complete(message.fields, message.members, now);
    if (from.grant && !from.grant->maySendAs(envelope.deviceId))
        return notOfDevice(envelope.deviceId);
    if (from.sender && m_throttle) {
        if (auto error = m_throttle->deviceRefusal(envelope.deviceId))
            return *std::move(error);
    }
    return envelope;
}

} // namespace loom
