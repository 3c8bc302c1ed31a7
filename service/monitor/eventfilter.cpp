// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/eventfilter.h"

#include "common/catalogue/endpoint.h"
#include "common/core/jsondocument.h"
#include "service/monitor/shownheaders.h"

#include <QJsonArray>

#include <algorithm>

namespace loom {

namespace {

constexpr int BatchesPerSecond = 10;
constexpr int MostPayloadBytes = 1024 * 1024;
constexpr int MostPerSecond = 100'000;

double milliseconds(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double, std::milli>(span).count();
}

/// No device that is stored has a longer name; to look for one takes the product of both lengths.
constexpr qsizetype LongestDevice = 64;

bool isPartOfDevice(const QString &part, const QString &device)
{
    return part.size() <= LongestDevice && device.contains(part, Qt::CaseInsensitive);
}

bool isListed(const QSet<QString> &set, const QString &name)
{
    return set.isEmpty() || set.contains(name);
}

QSet<QString> setOf(const QList<QString> &names)
{
    return {names.begin(), names.end()};
}

/// Not in the middle of a character.
QByteArrayView cut(QByteArrayView text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    while (most > 0 && (static_cast<uchar>(text[most]) & 0xc0) == 0x80)
        --most;
    return text.first(most);
}

} // namespace

EventFilter::EventFilter(const protocol::Subscribe &wish)
    : m_wish(wish), m_topics(setOf(wish.topics)), m_messageTypes(setOf(wish.messageTypes)), m_text(wish.text)
{
    m_wish.payloadBytes = std::clamp(wish.payloadBytes, 0, MostPayloadBytes);
}

protocol::Event outcomeMessage(const Outcome &outcome)
{
    protocol::Event message;
    message.time = outcome.time;
    message.transport = QLatin1String(outcome.transport);
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
    const bool isOfConnection = m_wish.connection == 0 || m_wish.connection == event.from.connection;
    return isOfConnection && fitsOutcome(event) && isListed(m_messageTypes, event.endpoint->id)
           && isListed(m_topics, QString::fromLatin1(event.topic)) && isPartOfDevice(m_wish.device, event.device)
           && m_text.isFoundIn(event.payload);
}

bool EventFilter::fitsOutcome(const MessageEvent &event) const
{
    return m_wish.outcome.isEmpty() || (m_wish.outcome == QStringLiteral("stored")) == !event.error.has_value();
}

protocol::Event EventFilter::toMessage(const MessageEvent &event) const
{
    auto message = outcomeMessage(Outcome::of(event));
    message.client = event.from.client;
    message.headers = shownHeaders(event.from.headers);
    message.recordHeaders = shownHeaders(event.recordHeaders);
    if (event.error)
        message.violations = readJsonDocument(event.error->detail()).array();
    const auto payload = cut(event.payload, m_wish.payloadBytes);
    message.setPayload(payload);
    message.isCut = payload.size() < event.payload.size() || (event.isUnread && !payload.isEmpty());
    message.isUnread = event.isUnread;
    return message;
}

int EventFilter::maxPerBatch() const
{
    return std::max(1, std::min(m_wish.maxPerSecond, MostPerSecond) / BatchesPerSecond);
}

} // namespace loom
