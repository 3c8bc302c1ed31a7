// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

namespace loom {

/// Writes lines to a file descriptor on a thread of its own, so that a thread that logs never blocks: a write to a pipe
/// that is not read blocks for ever. Where too much waits, further lines are dropped and counted. Once lines
/// are taken again, a line says how many are missing. From any thread.
class LogWriter
{
public:
    /// What waits has at most @p mostBytes.
    LogWriter(int descriptor, qsizetype mostBytes);
    /// What still waits is written by the thread, if somebody reads it before the process ends; nobody waits for that.
    ~LogWriter();
    Q_DISABLE_COPY_MOVE(LogWriter)

    /// @p line ends with a line break. @p missing makes the line that says how many lines were dropped before it.
    using Missing = QByteArray (*)(quint64 count);
    void write(QByteArray line, Missing missing);
    /// False where something is still waiting after @p time.
    bool flush(std::chrono::milliseconds time);
    quint64 dropped() const;

private:
    struct State;

    const std::shared_ptr<State> m_state; ///< the thread has it too
};

} // namespace loom
