// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "console/replay/payload.h"

namespace loom::replay {

/// Returns the route, id and title of each endpoint, one per line.
QString endpointList(const Catalogue &catalogue);

/// Returns the first example of the message type or batch at @p route as a payload. Messages get a new id each time
/// they are sent. Fails if @p route is unknown or has no example.
Result<Payload, Failure> examplePayload(const Catalogue &catalogue, const QString &route);

} // namespace loom::replay
