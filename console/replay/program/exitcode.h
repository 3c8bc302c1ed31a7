// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loom::replay {

enum class ExitCode {
    Fine = 0,
    AnswersDiffer = 1, ///< or not all was sent and answered, or a recording has gaps
    CannotBegin = 2 ///< usage, a file, or a service that cannot be reached
};

} // namespace loom::replay
