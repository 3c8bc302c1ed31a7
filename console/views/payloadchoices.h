// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/payload.h"

#include <QVariant>

namespace loom {

/// Converts a payload, complete or not, to its form in the settings.
QVariantMap toMap(const replay::Payload &payload);
replay::Payload payloadFrom(const QVariantMap &map);

} // namespace loom
