// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QString>

namespace loom {

constexpr QLatin1String AudioUpload("/audio/upload");

/// The route that a hello lists for the stream of @p route: audio also goes over a WebSocket of each device.
inline QString streamRoute(const QString &route)
{
    return route.startsWith(QLatin1String(replay::AudioRoute)) ? QString(AudioUpload) : route;
}

} // namespace loom
