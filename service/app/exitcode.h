// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

#include <span>

namespace loom {

/// Exit codes of loom-ingestd. docs/deploying.md lists them for operators; a test compares the list with --help.
enum class ExitCode {
    Success = 0, ///< after SIGTERM or SIGINT, or when a command such as --help has succeeded
    SchemasRejectMore = 1, ///< --check-schemas has found messages that only the new schemas reject
    WrongConfiguration = 2, ///< a restart does not help: the systemd unit does not restart after this code
    NoKafkaProducer = 3, ///< librdkafka cannot create a producer in this process any more
    CannotStartNow = 4, ///< a Failure::Kind::Transient, such as a port in use or a name that cannot be resolved yet
    OutOfMemory = 5, ///< std::bad_alloc
    ShutdownTimedOut = 6 ///< LOOM_SHUTDOWN_TIMEOUT_S has passed since SIGTERM
};

/// The exit code for a failed start.
ExitCode exitCodeOf(const Failure &failure);

/// The end of the --help text: one line per code.
QString exitCodesText();

struct ExitCodeRow
{
    ExitCode code;
    const char *meaning;
};

std::span<const ExitCodeRow> exitCodes();

} // namespace loom
