// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/replay/payload.h"

namespace loom {

/// Returns a payload that sends the message of @p event again: same route and body, with the repeatable headers.
replay::Payload payloadOf(const protocol::Event &event, const QString &name);

} // namespace loom
