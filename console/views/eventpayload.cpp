// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/eventpayload.h"

#include "console/models/eventtext.h"

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QMap<QString, QString> headersOf(const protocol::Event &event)
{
    QMap<QString, QString> headers;
    for (const auto &header : event.headers) {
        if (isRepeatable(header) && !header.value.trimmed().isEmpty())
            headers.insert(header.name, header.value);
    }
    return headers;
}

} // namespace

replay::Payload payloadOf(const protocol::Event &event, const QString &name)
{
    const bool isSocket = event.transport == u"websocket"_s;
    return {.name = name,
            .transport = isSocket ? replay::Transport::WebSocket : replay::Transport::Http,
            .route = isSocket ? QLatin1StringView(replay::AudioRoute) + u"{device_id}"_s : event.route,
            .headers = headersOf(event),
            .body = payloadText(event)};
}

} // namespace loom
