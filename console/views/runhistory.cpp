// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/runhistory.h"

#include "console/views/runtexts.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace loom {

QString PastRun::title(qint64 now, TimeZone zone) const
{
    return QStringList{momentText(startedAt, now, zone), what, shortOutcomeText(outcome)}.join(u" · "_s);
}

void RunHistory::add(PastRun run)
{
    const auto length = std::accumulate(run.payloads.begin(), run.payloads.end(), qsizetype(0),
                                        [](auto sum, const auto &payload) { return sum + payload.body.size(); });
    if (length > MaxPayloads)
        run.payloads.clear();
    if (!m_runs.isEmpty()) {
        auto &answers = m_runs.first().outcome.answers;
        answers.resize(std::min(answers.size(), MaxOlderAnswers));
    }
    m_runs.prepend(std::move(run));
    m_runs.resize(std::min(m_runs.size(), MaxRuns));
}

} // namespace loom
