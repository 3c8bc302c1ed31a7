// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace loom {

/// Limits of audio WebSocket connections. Constant; shared by all threads.
struct AudioSettings
{
    qint64 maxMessageBytes = 16 * 1024 * 1024; ///< limit of a message and of each frame
    int maxInFlight = 64; ///< maximum chunks per connection that wait for Kafka; further ones are not read
    qint64 maxInFlightBytes = 4 * 1024 * 1024; ///< maximum total size of these chunks; a single chunk may exceed it
    /// A client that sends no frame, or that reads none of its answers, is disconnected after this time.
    std::chrono::milliseconds inactivity = std::chrono::seconds(30);
};

} // namespace loom
