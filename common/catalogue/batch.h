// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/endpoint.h"

namespace loom {

/// An endpoint whose body is an array of messages. Each item is validated and published on its own. The batch's own
/// schema describes only the array; the items have the schema of their message type, which an item may name
/// (BatchItem).
struct Batch : Endpoint
{
    QString item; ///< id of the default message type, for items that name none: "device/sensor/generic/v1"
};

} // namespace loom
