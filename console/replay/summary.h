// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/latencies.h"
#include "console/replay/message.h"

#include <QMap>

namespace loom::replay {

/// What the answers of a run come to.
struct Summary
{
    QMap<int, qint64> byStatus; ///< 0: no answer came
    qint64 asExpected = 0;
    qint64 unexpected = 0; ///< answers that were not as expected, and those that never came
    qint64 bytes = 0; ///< of the messages that were answered
    Latencies latencies; ///< of those that an answer came to
    /// Of the same, but from the time at which each was due: what waited for room because the service was slow counts
    /// as slow too. Empty where messages had no time of their own.
    Latencies sinceDue;

    void add(const Outgoing &message, const Response &answer);
    qint64 answers() const;
};

/// Whether @p answer is what @p message expects; where it expects nothing, whether one came.
bool isAsExpected(const Outgoing &message, const Response &answer);

} // namespace loom::replay
