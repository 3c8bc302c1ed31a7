// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/catalogue.h"
#include "console/replay/payload.h"

namespace loom::replay {

/// The route, id and title of each stream, one a line.
QString streamList(const Catalogue &catalogue);

/// The first example of what is at @p route as a payload, each message in it with a new id each time it
/// is sent. Rejects a route that is not there.
Result<Payload, Failure> examplePayload(const Catalogue &catalogue, const QString &route);

} // namespace loom::replay
