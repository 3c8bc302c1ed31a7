// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/recordingscan.h"

namespace loom {

/// Returns the contents of a recording in one line: "messages: 3 · devices: 2 · …".
QString factsText(const replay::RecordingFacts &facts);

} // namespace loom
