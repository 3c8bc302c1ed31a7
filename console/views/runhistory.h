// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"
#include "console/replay/payload.h"
#include "console/views/runoutcome.h"

#include <optional>

namespace loom {

/// A run that is over.
struct PastRun
{
    qint64 startedAt = 0; ///< milliseconds since the epoch
    QString what = {}; ///< the name of the payload, the collection or the recording
    QList<replay::Payload> payloads = {}; ///< that were sent; none of a recording, or where they are too long
    RunOutcome outcome = {};

    /// "21:49:14 · heart rate · 422 MISSING_FIELD". @p now is milliseconds since the epoch.
    QString title(qint64 now, TimeZone zone) const;
};

/// The last runs, newest first. Keeps all listed answers of the newest, and some of each older one.
class RunHistory
{
public:
    static constexpr qsizetype MaxRuns = 20;
    static constexpr qsizetype MaxOlderAnswers = 20;
    /// Characters of the payloads of a run. Longer ones are not kept.
    static constexpr qsizetype MaxPayloads = 512 * 1024;

    void add(PastRun run);
    /// Of the newest run. There has to be one.
    void setOutcome(const RunOutcome &outcome) { m_runs.first().outcome = outcome; }
    const QList<PastRun> &runs() const { return m_runs; }

private:
    QList<PastRun> m_runs;
};

} // namespace loom
