// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/payloadsource.h"

#include "console/replay/rewriter.h"

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

constexpr QLatin1StringView DevicePlaceholder("{device_id}");

Headers headersOf(const Payload &payload)
{
    Headers headers;
    for (auto header = payload.headers.begin(); header != payload.headers.end(); ++header)
        headers.append({header.key().toUtf8(), header.value().toUtf8()});
    return headers;
}

/// Replaces "{device_id}" in the route of audio by the device of the message.
QString routeFor(const Payload &payload, const QString &device)
{
    auto route = payload.route;
    return payload.transport == Transport::WebSocket ? route.replace(DevicePlaceholder, device) : route;
}

} // namespace

PayloadSource::PayloadSource(const PayloadOptions &options) : m_options(options), m_random(options.seed) {}

Result<PayloadSource, Failure> PayloadSource::make(const QList<Payload> &payloads, const PayloadOptions &options)
{
    PayloadSource source(options);
    for (const auto &payload : payloads) {
        auto text = PlaceholderText::parse(payload.bytes ? QString() : payload.body);
        if (!text)
            return Failure{u"%1: %2"_s.arg(payload.name, text.error().message)};
        source.m_items.append({payload, *std::move(text)});
    }
    return source;
}

std::optional<qint64> PayloadSource::next()
{
    if (m_at + 1 >= total())
        return std::nullopt;
    ++m_at;
    return 0;
}

Outgoing PayloadSource::message(const SendContext &context)
{
    const auto &[payload, text] = m_items[m_at / devicesPerPayload()];
    Outgoing message;
    message.origin = payload.name;
    message.group = payload.name;
    message.transport = payload.transport;
    message.headers = headersOf(payload);
    message.body = payload.bytes ? *payload.bytes : text.fill({m_random, context.wallMs, context.sequence});
    message.device = textField(message.body, "device_id");
    if (m_options.devices > 0)
        replaceDevice(message, int(m_at % devicesPerPayload()) + 1);
    message.route = routeFor(payload, message.device);
    message.messageId = textField(message.body, "message_id");
    message.expected = Expectation{payload.expectedStatus};
    return message;
}

void PayloadSource::replaceDevice(Outgoing &message, int number) const
{
    message.device = m_options.names.nameOf(message.device, number, m_options.devices);
    message.body = withDevice(message.body, message.device);
}

double PayloadSource::progress() const
{
    return total() == 0 ? 1 : double(m_at + 1) / double(total());
}

} // namespace loom::replay
