// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/runner.h"
#include "console/replay/summary.h"
#include "console/views/responsesmodel.h"

namespace loom {

/// Result of a run, or its intermediate state.
struct RunOutcome
{
    bool isSingle = false; ///< the run has a single message
    replay::Runner::State state = replay::Runner::State::Idle;
    replay::Progress progress = {};
    replay::Summary summary = {};
    QList<ResponsesModel::Row> answers = {}; ///< the newest responses, newest first
    qint64 answered = 0; ///< number of responses, including those no longer in the list
};

} // namespace loom
