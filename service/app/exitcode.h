// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

namespace loom {

/// How loom-ingestd ends. docs/deploying.md lists the codes for operators; a test compares it with --help.
enum class ExitCode {
    Success = 0, ///< after SIGTERM or SIGINT, or the command has done what it was asked
    WrongConfiguration = 2, ///< a restart does not help: the unit of systemd excludes this code alone
    NoKafkaProducer = 3, ///< librdkafka can make no producer in this process any more
    CannotStartNow = 4, ///< a Failure::Kind::Transient: a taken port, a name that cannot be resolved yet
    OutOfMemory = 5, ///< std::bad_alloc
    ShutdownTimedOut = 6 ///< SIGTERM came, and LOOM_SHUTDOWN_TIMEOUT_S was not enough
};

/// The code for a start that failed because of @p failure.
ExitCode exitCodeOf(const Failure &failure);

/// The end of --help: a line for each code.
QString exitCodesText();

} // namespace loom
