// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "console/replay/payload.h"

namespace loom {

/// The message of @p event to be sent again, by its route and with the headers that belong to the message.
replay::Payload payloadOf(const protocol::Event &event, const QString &name);

} // namespace loom
