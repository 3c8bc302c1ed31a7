// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// Serialises messages as CSV (RFC 4180) in UTF-8 with a header line, for spreadsheets. Times are in UTC, the payload
/// is unchanged. A text that a spreadsheet would interpret as a formula is prefixed with an apostrophe, since clients
/// choose these texts.
QByteArray eventsAsCsv(const QList<protocol::Event> &events);

} // namespace loom
