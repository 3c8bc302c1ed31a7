// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/times.h"
#include "console/replay/payload.h"
#include "console/views/runoutcome.h"

#include <optional>

namespace loom {

/// A finished run.
struct PastRun
{
    qint64 startedAt = 0; ///< ms since the epoch
    QString what = {}; ///< name of the payload, the collection or the WAV file
    QList<replay::Payload> payloads = {}; ///< sent payloads; empty for a WAV file or if they are too long
    RunOutcome outcome = {};

    /// Returns "21:49:14 · heart rate · 422 MISSING_FIELD". @p now is in ms since the epoch.
    QString title(qint64 now, TimeZone zone) const;
};

/// The last runs, newest first. Keeps all listed responses of the newest run, and fewer of older ones.
class RunHistory
{
public:
    static constexpr qsizetype MaxRuns = 20;
    static constexpr qsizetype MaxOlderAnswers = 20;
    /// Maximum characters of the payloads of a run. Longer payloads are not kept.
    static constexpr qsizetype MaxPayloads = 512 * 1024;

    void add(PastRun run);
    /// Sets the outcome of the newest run. The history must not be empty.
    void setOutcome(const RunOutcome &outcome) { m_runs.first().outcome = outcome; }
    const QList<PastRun> &runs() const { return m_runs; }

private:
    QList<PastRun> m_runs;
};

} // namespace loom
