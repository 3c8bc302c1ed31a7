// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/exitcode.h"
#include "console/replay/program/options.h"
#include "console/replay/recordingscan.h"

namespace loom::replay {

/// Prints a summary of a recording (--describe). Belongs to one thread.
class DescribeCommand : public QObject
{
    Q_OBJECT
public:
    explicit DescribeCommand(const Options &options, QObject *parent = nullptr);

    void start();
    /// Ends without a result.
    void stop();

signals:
    /// Emitted last.
    void finished(loom::replay::ExitCode code);

private:
    void report();

    const Options m_options;
    RecordingScan m_scan;
};

/// Returns a summary of a recording as text: times, topics, devices, rate and gaps. Lists are limited to 20 entries.
QString descriptionOf(const RecordingFacts &facts);

} // namespace loom::replay
