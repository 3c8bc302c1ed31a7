// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/eventfilter.h"

#include "common/catalogue/endpoint.h"
#include "common/core/jsondocument.h"
#include "service/monitor/shownheaders.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int BatchesPerSecond = 10;
constexpr int MostPayloadBytes = 1024 * 1024;
constexpr int MostPerSecond = 100'000;

double milliseconds(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double, std::milli>(span).count();
}

/// The time of a search is proportional to the product of both lengths, so that a longer part is not searched.
bool isPartOfDevice(const QString &part, const QString &device)
{
    return part.size() <= MaxDeviceLength && device.contains(part, Qt::CaseInsensitive);
}

bool isListed(const QSet<QString> &set, const QString &name)
{
    return set.isEmpty() || set.contains(name);
}

QSet<QString> setOf(const QList<QString> &names)
{
    return {names.begin(), names.end()};
}

/// Truncates at a character boundary.
QByteArrayView truncated(QByteArrayView text, qsizetype maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    while (maxBytes > 0 && (uchar(text[maxBytes]) & 0xc0) == 0x80)
        --maxBytes;
    return text.first(maxBytes);
}

} // namespace

EventFilter::EventFilter(const protocol::Subscribe &request)
    : m_request(request),
      m_topics(setOf(request.topics)),
      m_messageTypes(setOf(request.messageTypes)),
      m_text(request.text)
{
    m_request.payloadBytes = std::clamp(request.payloadBytes, 0, MostPayloadBytes);
}

protocol::Event outcomeMessage(const Outcome &outcome)
{
    protocol::Event message;
    message.time = outcome.time;
    message.transport = QLatin1StringView(outcome.transport);
    message.connection = outcome.connection;
    message.messageType = outcome.endpoint->id;
    message.route = QString::fromLatin1(outcome.endpoint->route);
    message.topic = QString::fromLatin1(outcome.topic);
    message.device = outcome.device;
    message.messageId = outcome.messageId;
    message.requestId = QString::fromLatin1(outcome.requestId);
    message.status = outcome.error ? outcome.error->status() : 201;
    message.partition = outcome.delivery.partition;
    message.offset = outcome.delivery.offset;
    message.bytes = outcome.bytes;
    message.kafkaMs = milliseconds(outcome.delivery.duration);
    message.totalMs = milliseconds(outcome.duration);
    message.isCut = message.bytes > 0;
    if (outcome.error) {
        message.code = QString::fromLatin1(outcome.error->name());
        message.message = outcome.error->message;
    }
    return message;
}

bool EventFilter::accepts(const MessageEvent &event) const
{
    const bool isOfConnection = m_request.connection == 0 || m_request.connection == event.from.connection;
    return isOfConnection && fitsOutcome(event) && isListed(m_messageTypes, event.endpoint->id)
           && isListed(m_topics, QString::fromLatin1(event.topic)) && isPartOfDevice(m_request.device, event.device)
           && m_text.isFoundIn(event.payload);
}

bool EventFilter::fitsOutcome(const MessageEvent &event) const
{
    return m_request.outcome.isEmpty() || (m_request.outcome == u"stored"_s) == !event.error.has_value();
}

protocol::Event EventFilter::toMessage(const MessageEvent &event) const
{
    auto message = outcomeMessage(Outcome::of(event));
    message.client = event.from.client;
    message.headers = shownHeaders(event.from.headers);
    message.recordHeaders = shownHeaders(event.recordHeaders);
    if (event.error)
        message.violations = readJsonDocument(event.error->detail()).array();
    const auto payload = truncated(event.payload, m_request.payloadBytes);
    message.setPayload(payload);
    message.isCut = payload.size() < event.payload.size() || (event.isUnread && !payload.isEmpty());
    message.isUnread = event.isUnread;
    return message;
}

int EventFilter::maxPerBatch() const
{
    return std::max(1, std::min(m_request.maxPerSecond, MostPerSecond) / BatchesPerSecond);
}

} // namespace loom
