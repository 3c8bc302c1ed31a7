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

/// Returns percentiles of the response times and, if messages were sent late, percentiles of the times since they were
/// due.
QString latenciesText(const replay::Progress &progress, const replay::Summary &summary);

/// Formats a body for reading: JSON is indented with members and digits unchanged; other bodies are unchanged.
QString bodyText(const QByteArray &body);

/// Returns one line per header: "Content-Type: application/json".
QString headersText(const replay::Headers &headers);

/// Returns a response in full: its body, optionally its headers, and the sent message.
QString answerText(const ResponsesModel::Row &row, bool withHeaders);

/// Returns the result of a single message: "Stored in device.sensor.gps.raw, partition 0, offset 17, after 4 ms" or "⚠
/// Rejected: 422 INVALID_VALUE: …".
QString singleText(const RunOutcome &outcome);

/// Returns the result of a run for a list of runs: "422 MISSING_FIELD" for a single message, "1,000 messages, 998 as
/// expected" for several.
QString shortOutcomeText(const RunOutcome &outcome);

/// Returns the state of a run: "Running", "Running · next in 7 h 59 min", or how it ended: "Finished", "⚠ Stopped, 5
/// unsent".
QString stateText(replay::Runner::State state, const replay::Progress &progress);

} // namespace loom
