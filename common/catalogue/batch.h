// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/endpoint.h"

namespace loom {

/// Many messages in one array, each of which stands for itself. Its own rules speak of the array
/// only; the items have those of their stream, which an item may name (BatchItem).
struct Batch : Endpoint
{
    QString item; ///< the id of the stream of items that name none: "device/sensor/generic/v1"
};

} // namespace loom
