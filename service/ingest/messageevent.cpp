// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ingest/messageevent.h"

#include <algorithm>

namespace loom {

Outcome Outcome::of(const MessageEvent &event)
{
    return {.time = event.time,
            .endpoint = event.endpoint,
            .transport = event.from.transport,
            .connection = event.from.connection,
            .requestId = event.from.requestId,
            .topic = event.topic,
            .device = event.device,
            .messageId = event.messageId,
            .error = event.error ? std::make_shared<const Error>(*event.error) : nullptr,
            .delivery = event.delivery,
            .duration = event.duration,
            .bytes = std::max<qint64>(event.payload.size(), event.announcedBytes)};
}

} // namespace loom
