// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/exitcode.h"

namespace loom {

namespace {

struct Row
{
    ExitCode code;
    const char *meaning;
};

constexpr Row Rows[] = {
    {ExitCode::Success, "stopped by SIGTERM or SIGINT"},
    {ExitCode::WrongConfiguration, "the configuration is wrong: correct it, a restart does not help"},
    {ExitCode::NoKafkaProducer, "no Kafka producer can be made any more: restart"},
    {ExitCode::CannotStartNow, "cannot start now (port taken, name not resolvable yet): restart"},
    {ExitCode::OutOfMemory, "out of memory: restart"},
    {ExitCode::ShutdownTimedOut, "the shutdown did not end within LOOM_SHUTDOWN_TIMEOUT_S"},
};

} // namespace

ExitCode exitCodeOf(const Failure &failure)
{
    return failure.kind == Failure::Kind::Transient ? ExitCode::CannotStartNow : ExitCode::WrongConfiguration;
}

QString exitCodesText()
{
    auto text = QStringLiteral("\nExit codes:\n");
    for (const auto &row : Rows)
        text += QStringLiteral("  %1  %2\n").arg(static_cast<int>(row.code)).arg(QLatin1String(row.meaning));
    return text;
}

} // namespace loom
