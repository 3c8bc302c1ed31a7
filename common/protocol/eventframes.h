// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom::protocol {

/// At most so much is in one frame of events, so that a console can read it without holding up its window: 20 ms of one
/// core's time.
constexpr qsizetype MostEventsOfFrame = 100;
constexpr qsizetype MostTextOfFrame = 256 * 1024; ///< characters of payload; a longer one has a frame of its own

/// The same events in as many frames as they need, in their order. What was left out is counted in the first.
QList<Events> framesOf(const Events &events);

} // namespace loom::protocol
