// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>

namespace loom {

/// Writes lines to a file descriptor on its own thread, so that a thread that logs never blocks: a write to a pipe that
/// nobody reads blocks forever. If the buffer is full, further lines are dropped and counted. When lines can be written
/// again, an additional line reports how many are missing. Thread-safe.
class LogWriter
{
public:
    /// Buffers at most @p maxBytes.
    LogWriter(int descriptor, qsizetype maxBytes);
    /// Does not wait. The thread still writes the buffered lines if they are read before the process ends.
    ~LogWriter();
    Q_DISABLE_COPY_MOVE(LogWriter)

    /// Creates the line that reports the number of dropped lines.
    using Missing = QByteArray (*)(quint64 count);
    /// Buffers @p line, which must end with a line break. If lines were dropped before it, @p missing creates the line
    /// that reports their number.
    void write(const QByteArray &line, Missing missing);
    /// Waits up to @p time until all buffered lines are written. Returns false on timeout.
    bool flush(std::chrono::milliseconds time);
    quint64 dropped() const;

private:
    struct State;

    const std::shared_ptr<State> m_state; ///< shared with the thread
};

} // namespace loom
