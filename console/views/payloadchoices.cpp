// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/payloadchoices.h"

using namespace Qt::StringLiterals;

namespace loom {

QVariantMap toMap(const replay::Payload &payload)
{
    QVariantMap headers;
    for (auto header = payload.headers.begin(); header != payload.headers.end(); ++header)
        headers.insert(header.key(), header.value());
    return {{u"name"_s, payload.name},
            {u"description"_s, payload.description},
            {u"isWebSocket"_s, payload.transport == replay::Transport::WebSocket},
            {u"route"_s, payload.route},
            {u"headers"_s, headers},
            {u"expectedStatus"_s, payload.expectedStatus},
            {u"body"_s, payload.body}};
}

replay::Payload payloadFrom(const QVariantMap &map)
{
    replay::Payload payload{.name = map[u"name"_s].toString(),
                            .description = map[u"description"_s].toString(),
                            .transport =
                                map[u"isWebSocket"_s].toBool() ? replay::Transport::WebSocket : replay::Transport::Http,
                            .route = map[u"route"_s].toString(),
                            .body = map[u"body"_s].toString()};
    if (const auto status = map[u"expectedStatus"_s].toInt(); status >= 100 && status <= 599)
        payload.expectedStatus = status;
    const auto headers = map[u"headers"_s].toMap();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        payload.headers.insert(header.key(), header->toString());
    return payload;
}

} // namespace loom
