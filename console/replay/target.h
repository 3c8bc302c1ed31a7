// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <functional>

namespace loom::replay {

/// Destination of messages: a service, or a list in tests. Belongs to one thread.
class Target
{
public:
    using Done = std::function<void(const Response &answer)>;

    virtual ~Target() = default;

    /// Sends @p message once. @p done is called once, from the event loop and never inside this call.
    virtual void send(const Outgoing &message, Done done) = 0;
};

} // namespace loom::replay
