// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/runner.h"

#include <QString>

namespace loom::replay {

/// One line about a run that goes on: "[#####---------------]  25 %  1500 sent, 3 in flight, 200/s".
/// A long wait is told, and that Enter skips it where it @p canSkip.
QString progressText(const Progress &progress, qint64 unexpected, bool withBar, bool canSkip = false);

/// What is shown on standard error while something goes on: on a terminal one line that is written
/// over, elsewhere a line every ten seconds.
class ProgressLine
{
public:
    ProgressLine();

    bool isOnTerminal() const { return m_isOnTerminal; }
    /// How often it is worth being told, in milliseconds.
    int intervalMs() const { return m_isOnTerminal ? 200 : 10'000; }
    void show(const QString &text);
    /// Makes room for what comes after it.
    void clear();

private:
    bool m_isOnTerminal;
};

} // namespace loom::replay
