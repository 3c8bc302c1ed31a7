// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/times.h"

namespace loom {

/// Returns the outcome of a message in a few lines: where and how fast it was stored, or why it was rejected; then the
/// time it was received, its message type, device and IDs.
QString outcomeText(const protocol::Event &event, TimeZone zone);

} // namespace loom
