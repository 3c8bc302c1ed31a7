// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/eventframes.h"

namespace loom::protocol {

QList<Events> framesOf(const Events &events)
{
    QList<Events> frames{{{}, events.skipped, events.subscription}};
    qsizetype text = 0;
    for (const auto &event : events.events) {
        const bool isFull = frames.last().events.size() == MaxEventsPerFrame
                            || (text + event.payload.size() > MaxTextPerFrame && text > 0);
        if (isFull) {
            frames.append({{}, 0, events.subscription});
            text = 0;
        }
        frames.last().events.append(event);
        text += event.payload.size();
    }
    return frames;
}

} // namespace loom::protocol
