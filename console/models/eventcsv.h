// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// Messages as CSV (RFC 4180) in UTF-8, with a line of titles, for a spreadsheet: times in UTC, the payload as it came.
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, since clients choose these texts.
QByteArray eventsAsCsv(const QList<protocol::Event> &events);

} // namespace loom
