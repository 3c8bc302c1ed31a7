// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QString>

namespace loom {

constexpr QLatin1StringView AudioUpload("/audio/upload");

/// Returns the route under which the service's hello lists the message type of @p route: the WebSocket paths of devices
/// belong to the audio route.
inline QString messageTypeRoute(const QString &route)
{
    return route.startsWith(QLatin1StringView(replay::AudioRoute)) ? QString(AudioUpload) : route;
}

} // namespace loom
