// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/runner.h"

#include <QString>

namespace loom::replay {

/// Returns the progress of a run on one line: "[#####---------------]  25 %  1500 sent, 3 in flight, 200.0/s".
/// A long wait is shown; if @p canSkip, with the hint that Enter skips it.
QString progressText(const Progress &progress, qint64 unexpected, bool withBar, bool canSkip = false);

/// Progress display on standard error. On a terminal one line is overwritten; otherwise each call writes a new line.
class ProgressLine
{
public:
    ProgressLine();

    bool isOnTerminal() const { return m_isOnTerminal; }
    /// Recommended interval of show(), in milliseconds.
    int intervalMs() const { return m_isOnTerminal ? 200 : 10'000; }
    void show(const QString &text);
    /// Erases the line on a terminal, before other output.
    void clear();

private:
    bool m_isOnTerminal;
};

} // namespace loom::replay
