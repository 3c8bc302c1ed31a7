// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/program/recordcommand.h"

#include "console/replay/program/quantities.h"
#include "console/replay/program/readablekey.h"
#include "console/replay/program/summarytext.h"

#include <chrono>
#include <cstdio>

namespace loom::replay {

namespace {

constexpr int PayloadBytes = 16 << 20; ///< the service's default maximum size of a message
constexpr int MaxPerSecond = 100'000;

RecordingSettings settingsOf(const Options &options)
{
    RecordingSettings settings{.monitor = options.monitor,
                               .credential = options.credential,
                               .file = options.file,
                               .durationMs = options.schedule.durationMs,
                               .tls = options.tls};
    settings.subscription.payloadBytes = PayloadBytes;
    settings.subscription.maxPerSecond = MaxPerSecond;
    return settings;
}

} // namespace

RecordCommand::RecordCommand(const Options &options, QObject *parent)
    : QObject(parent), m_options(options), m_recorder(settingsOf(options))
{
    connect(&m_recorder, &MonitorRecorder::begun, this, &RecordCommand::showBeginning);
    connect(&m_recorder, &MonitorRecorder::interrupted, this, &RecordCommand::showInterruption);
    connect(&m_recorder, &MonitorRecorder::resumed, this, &RecordCommand::showResumption);
    connect(&m_recorder, &MonitorRecorder::finished, this, &RecordCommand::report);
    connect(&m_progressTimer, &QTimer::timeout, this, &RecordCommand::showProgress);
}

void RecordCommand::start()
{
    warnOfReadableKey(m_options, m_options.monitor);
    m_recorder.start();
}

void RecordCommand::showBeginning()
{
    const auto text = tr("Recording %1 to %2; press Ctrl+C to stop").arg(m_options.monitor.toString(), m_options.file);
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    m_progressTimer.start(std::chrono::milliseconds(m_line.intervalMs()));
}

void RecordCommand::showInterruption()
{
    m_line.clear();
    const auto text = tr("The recording has a gap: %1 Reconnecting; messages of this time will be missing.")
                          .arg(m_recorder.interruption());
    std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(text));
}

void RecordCommand::showResumption()
{
    m_line.clear();
    const auto gapMs = m_recorder.gapMs() - std::exchange(m_gapMsBefore, m_recorder.gapMs());
    std::fprintf(stderr, "loom-replay: %s\n",
                 qUtf8Printable(tr("Recording resumed after a gap of %1").arg(durationText(gapMs))));
}

void RecordCommand::showProgress()
{
    const auto count = tr("messages: %1").arg(m_recorder.recorded());
    m_line.show(m_recorder.interruption().isEmpty()
                    ? count
                    //: %1 is "messages: 12", %2 the total length of the gaps
                    : tr("%1, not connected, gaps: %2").arg(count, durationText(m_recorder.gapMs())));
}

void RecordCommand::report()
{
    m_progressTimer.stop();
    m_line.clear();
    QString text;
    if (m_recorder.hasBegun())
        //: A label of at most 12 letters; %2 is a file
        text += labelled(tr("Recorded"), tr("messages: %1, in %2").arg(m_recorder.recorded()).arg(m_options.file));
    if (m_recorder.skipped() > 0)
        //: A label of at most 12 letters; messages
        text += labelled(tr("Dropped"),
                         tr("%n by the service, because there were too many", nullptr, int(m_recorder.skipped())));
    if (m_recorder.cut() > 0)
        //: A label of at most 12 letters; messages whose payload the service sent only in part
        text += labelled(tr("Truncated"), tr("%n too long to be recorded completely, cannot be replayed", nullptr,
                                             int(m_recorder.cut())));
    if (m_recorder.gaps() > 0)
        //: A label of at most 12 letters; times without a connection. %1 is their total length
        text += labelled(tr("Gaps"), tr("%n without a connection (%1): messages of this time are missing", nullptr,
                                        m_recorder.gaps())
                                         .arg(durationText(m_recorder.gapMs())));
    std::fputs(qUtf8Printable(text), stdout);
    if (const auto &failure = m_recorder.failure())
        std::fprintf(stderr, "loom-replay: %s\n", qUtf8Printable(failure->message));
    emit finished(m_recorder.failure()    ? ExitCode::CannotBegin
                  : m_recorder.gaps() > 0 ? ExitCode::AnswersDiffer
                                          : ExitCode::Success);
}

} // namespace loom::replay
