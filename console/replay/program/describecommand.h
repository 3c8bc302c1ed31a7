// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/exitcode.h"
#include "console/replay/program/options.h"
#include "console/replay/recordingscan.h"

namespace loom::replay {

/// Prints what a capture holds. Belongs to one thread.
class DescribeCommand : public QObject
{
    Q_OBJECT
public:
    explicit DescribeCommand(const Options &options, QObject *parent = nullptr);

    void start();
    /// Ends without a description.
    void stop();

signals:
    /// The last signal.
    void finished(loom::replay::ExitCode code);

private:
    void report();

    const Options m_options;
    RecordingScan m_scan;
};

/// What is in a capture, for people: times, topics, devices, rate and gaps. Lists are bounded.
QString descriptionOf(const RecordingFacts &facts);

} // namespace loom::replay
