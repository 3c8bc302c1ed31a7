// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/exitcode.h"

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr ExitCodeRow Rows[] = {
    {ExitCode::Success, "Success: stopped by SIGTERM or SIGINT, or the requested output was printed"},
    {ExitCode::SchemasRejectMore, "--check-schemas found messages that only the new schemas reject"},
    {ExitCode::WrongConfiguration, "The configuration is invalid: correct it. A restart does not help"},
    {ExitCode::NoKafkaProducer, "No Kafka producer can be created any more: restart"},
    {ExitCode::CannotStartNow, "Cannot start now (port in use, host name not resolvable yet): restart"},
    {ExitCode::OutOfMemory, "Out of memory: restart"},
    {ExitCode::ShutdownTimedOut, "The shutdown took longer than LOOM_SHUTDOWN_TIMEOUT_S"},
};

} // namespace

ExitCode exitCodeOf(const Failure &failure)
{
    return failure.kind == Failure::Kind::Transient ? ExitCode::CannotStartNow : ExitCode::WrongConfiguration;
}

std::span<const ExitCodeRow> exitCodes()
{
    return Rows;
}

QString exitCodesText()
{
    auto text = u"\nExit codes:\n"_s;
    for (const auto &row : Rows)
        text += u"  %1  %2\n"_s.arg(int(row.code)).arg(QLatin1StringView(row.meaning));
    return text;
}

} // namespace loom
