// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/payload.h"

#include <QVariant>

namespace loom {

/// A payload as the settings keep it, finished or not.
QVariantMap toMap(const replay::Payload &payload);
replay::Payload payloadFrom(const QVariantMap &map);

} // namespace loom
