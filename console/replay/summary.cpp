// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/summary.h"

#include <numeric>

namespace loom::replay {

void Summary::add(const Outgoing &message, const Response &answer)
{
    ++byStatus[answer.status];
    ++(isAsExpected(message, answer) ? asExpected : unexpected);
    bytes += message.body.size();
    if (!answer.isThere())
        return;
    latencies.add(answer.ms);
    if (message.lateMs)
        sinceDue.add(*message.lateMs + answer.ms);
}

qint64 Summary::answers() const
{
    return std::accumulate(byStatus.begin(), byStatus.end(), qint64(0));
}

bool isAsExpected(const Outgoing &message, const Response &answer)
{
    if (!answer.isThere() || !message.expected)
        return answer.isThere();
    const auto &expected = *message.expected;
    return answer.status == expected.status && (!expected.code || answer.code == *expected.code);
}

} // namespace loom::replay
