// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/recordcommand.h"

#include <chrono>
#include <cstdio>

namespace loom::replay {

namespace {

/// What the largest message takes that the service accepts by default.
constexpr int PayloadBytes = 16 << 20;
constexpr int MostPerSecond = 100'000;

RecordingSettings settingsOf(const Options &options)
{
    RecordingSettings settings{.monitor = options.monitor,
                               .token = options.token,
                               .file = options.file,
                               .durationMs = options.schedule.durationMs};
    settings.subscription.payloadBytes = PayloadBytes;
    settings.subscription.maxPerSecond = MostPerSecond;
    return settings;
}

} // namespace

RecordCommand::RecordCommand(const Options &options, QObject *parent)
    : QObject(parent), m_options(options), m_recorder(settingsOf(options))
{
    connect(&m_recorder, &MonitorRecorder::begun, this, &RecordCommand::showBeginning);
    connect(&m_recorder, &MonitorRecorder::finished, this, &RecordCommand::report);
    connect(&m_progressTimer, &QTimer::timeout, this, &RecordCommand::showProgress);
}

void RecordCommand::showBeginning()
{
    std::fprintf(stderr, "Recording %s into %s; Ctrl+C ends it\n", qUtf8Printable(m_options.monitor.toString()),
                 qUtf8Printable(m_options.file));
    m_progressTimer.start(std::chrono::milliseconds(m_line.intervalMs()));
}

void RecordCommand::showProgress()
{
    m_line.show(QStringLiteral("%1 messages").arg(m_recorder.recorded()));
}

void RecordCommand::report()
{
    m_progressTimer.stop();
    m_line.clear();
    if (m_recorder.hasBegun()) {
        std::printf("Recorded     %lld messages in %s\n", static_cast<long long>(m_recorder.recorded()),
                    qUtf8Printable(m_options.file));
    }
    if (m_recorder.leftOut() > 0) {
        std::printf("Left out     %lld that the monitor had no room for\n",
                    static_cast<long long>(m_recorder.leftOut()));
    }
    if (m_recorder.cut() > 0) {
        std::printf("Cut          %lld are too long to be had whole and cannot be replayed\n",
                    static_cast<long long>(m_recorder.cut()));
    }
    if (const auto &failure = m_recorder.failure())
        std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(failure->message));
    emit finished(m_recorder.failure() ? ExitCode::CannotBegin : ExitCode::Fine);
}

} // namespace loom::replay
