// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/runner.h"
#include "console/replay/summary.h"
#include "console/views/responsesmodel.h"

namespace loom {

/// What a run came to, or is at.
struct RunOutcome
{
    bool isSingle = false; ///< of one message
    replay::Runner::State state = replay::Runner::State::Idle;
    replay::Progress progress = {};
    replay::Summary summary = {};
    QList<ResponsesModel::Row> answers = {}; ///< the newest, newest first
    qint64 answered = 0; ///< with those that are no longer in the list
};

} // namespace loom
