// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom::protocol {

/// Limits of one WebSocket frame with events. A console decodes a full frame in about 12 ms, during which its window
/// does not respond.
constexpr qsizetype MaxEventsPerFrame = 100;
constexpr qsizetype MaxTextPerFrame =
    256 * 1024; ///< characters of payload; the event that exceeds them is the last of its frame

/// Splits @p events into frames within these limits, in their order. The first frame has the number of skipped events.
QList<Events> framesOf(const Events &events);

} // namespace loom::protocol
