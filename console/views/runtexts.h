// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/runner.h"
#include "console/replay/summary.h"
#include "console/views/runoutcome.h"

namespace loom {

/// "201, 422"
QString statuses(const replay::Summary &summary);

/// "201: 998 · 422: 2"
QString statusesText(const replay::Summary &summary);

/// The percentiles of how long answers took, and from the time at which their messages were due where some were late.
QString latenciesText(const replay::Progress &progress, const replay::Summary &summary);

/// JSON indented, with its members in their order and its numbers in their digits; anything else as it is.
QString bodyText(const QByteArray &body);

/// "Content-Type: application/json", a line each.
QString headersText(const replay::Headers &headers);

/// An answer in full: its body, the headers of the response where they are wanted, and what was sent.
QString answerText(const ResponsesModel::Row &row, bool withHeaders);

/// What one message came to: "Stored in device.sensor.gps.raw, partition 0, offset 17, after 4 ms", "⚠ Rejected: 422
/// INVALID_VALUE: …".
QString singleText(const RunOutcome &outcome);

/// For a list of runs: "422 MISSING_FIELD" of one message, "1,000 messages, 998 as expected" of several.
QString shortOutcomeText(const RunOutcome &outcome);

/// How a run goes: "Running", "Running · next in 7 h 59 min", or how it ended: "Finished", "⚠ Stopped, 5 unsent".
QString stateText(replay::Runner::State state, const replay::Progress &progress);

} // namespace loom
