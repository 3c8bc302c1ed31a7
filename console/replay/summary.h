// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/latencies.h"
#include "console/replay/message.h"

#include <QMap>

namespace loom::replay {

/// Statistics of the responses of a run.
struct Summary
{
    QMap<int, qint64> byStatus; ///< responses by HTTP status; 0 for messages without a response
    qint64 asExpected = 0;
    qint64 unexpected = 0; ///< responses that were not as expected, and messages without a response
    qint64 bytes = 0; ///< sum of the bodies' sizes, with or without a response
    Latencies latencies; ///< response times, measured from sending
    /// Response times measured from the time due. They include the wait of messages that were sent late because the
    /// service was slow. Empty for a run without times due (Pace::Fast).
    Latencies sinceDue;

    void add(const Outgoing &message, const Response &answer);
    qint64 answers() const;
};

/// Whether @p answer is what @p message expects. If @p message has no expectation, any response is as expected.
bool isAsExpected(const Outgoing &message, const Response &answer);

} // namespace loom::replay
