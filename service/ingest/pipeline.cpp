// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/pipeline.h"

#include "service/ingest/envelope.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>

namespace loom {

namespace {

/// W3C Trace Context §3.2.2: version, trace-id, parent-id and flags, in lower-case hexadecimal.
bool isTraceparent(const QByteArray &text)
{
    if (text.size() != 55 || text[2] != '-' || text[35] != '-' || text[52] != '-')
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-'; });
}

QList<RecordHeader> recordHeaders(const Stream &stream, const Provenance &from)
{
    QList<RecordHeader> headers{
        {"content-type", "application/json"}, {"schema", stream.id.toUtf8()}, {"request-id", from.requestId}};
    if (isTraceparent(from.traceparent))
        headers.append(RecordHeader{"traceparent", from.traceparent});
    return headers;
}

QByteArray answerTo(const QString &messageId, const QByteArray &topic)
{
    return JsonObjectText()
        .add("status", QStringLiteral("success"))
        .add("message_id", messageId)
        .add("topic", QString::fromLatin1(topic))
        .take();
}

} // namespace

Pipeline::Pipeline(Publisher &publisher, int timestampToleranceHours)
    : m_publisher(publisher), m_validator(timestampToleranceHours)
{
}

void Pipeline::accept(const Stream &stream, const QByteArray &body, const Provenance &from, Done done)
{
    const auto message = JsonText::parse(body);
    if (!message)
        return done(message.error());

    const auto now = QDateTime::currentMSecsSinceEpoch();
    if (auto violations = m_validator.check(stream.rules, message->value, now); !violations.isEmpty())
        return done(Error::invalid(std::move(violations)));

    auto envelope = Envelope::complete(*message, now);
    const auto topic = stream.topicFor(message->value.toObject());
    m_publisher.publish({topic, envelope.deviceId, envelope.value, recordHeaders(stream, from)},
                        [done = std::move(done), answer = answerTo(envelope.messageId, topic)](const auto &delivery) {
                            if (!delivery)
                                return done(delivery.error());
                            done(Stored{*delivery, answer});
                        });
}

} // namespace loom
