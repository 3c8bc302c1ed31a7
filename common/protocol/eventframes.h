// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom::protocol {

/// The limits of one frame of events. A console decodes a full frame in about 12 ms, during which its window stands still.
constexpr qsizetype MostEventsOfFrame = 100;
constexpr qsizetype MostTextOfFrame = 256 * 1024; ///< characters of payload; a longer payload ends its frame

/// The same events in as many frames as they need, in their order. What was left out is counted in the first.
QList<Events> framesOf(const Events &events);

} // namespace loom::protocol
