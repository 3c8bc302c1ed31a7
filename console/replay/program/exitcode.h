// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loom::replay {

/// Exit codes of loom-replay.
enum class ExitCode {
    Success = 0,
    AnswersDiffer = 1, ///< a response was not as expected, the run was not completed, or a recording has gaps
    CannotBegin = 2 ///< usage error, file error, or the service cannot be reached
};

} // namespace loom::replay
