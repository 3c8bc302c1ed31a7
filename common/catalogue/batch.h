// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/endpoint.h"

namespace loom {

/// Many messages of one kind in one array, each of which stands for itself. Its own rules speak
/// of the array only; the items have those of their stream.
struct Batch : Endpoint
{
    QString item; ///< the stream's id: "device/sensor/generic/v1"
};

} // namespace loom
