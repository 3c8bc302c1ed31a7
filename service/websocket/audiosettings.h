// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace loom {

/// What bounds the devices that stream audio. The same for every thread, and constant.
struct AudioSettings
{
    qint64 maxMessageBytes = 16 * 1024 * 1024; ///< of a message, and of each of its frames
    int maxInFlight = 64; ///< chunks of one connection that may wait for Kafka; more are not read
    qint64 maxInFlightBytes = 4 * 1024 * 1024; ///< and their size, of which one chunk may be more
    std::chrono::milliseconds inactivity = std::chrono::seconds(30); ///< a client that sends no frame is let go, or
                                                                     ///< one that takes nothing of what it is sent
};

} // namespace loom
