// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/models/times.h"

namespace loom {

/// The outcome of a message in a few lines: where it is stored and how long that took, or why it was rejected; then
/// when it arrived, its stream, device and ids.
QString outcomeText(const protocol::Event &event, TimeZone zone);

} // namespace loom
