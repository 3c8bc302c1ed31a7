// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QFile>

#include <algorithm>
#include <optional>
#include <variant>

namespace loom::replay {

/// The first line of a capture.
struct RecordingHeader
{
    static constexpr int Format = 1;

    QString service; ///< where it was captured: "ws://127.0.0.1:8002"
    qint64 capturedAt = 0; ///< milliseconds since the epoch
};

/// A time in which a recording had no connection: what the service took then is not in the capture.
struct RecordingGap
{
    qint64 from = 0; ///< when the service was last heard; milliseconds since the epoch, by the recorder's clock
    qint64 to = 0; ///< when it was heard again, or the recording ended
    bool isRestarted = false; ///< the service was started anew meanwhile

    /// 0 where the clock was set back meanwhile.
    qint64 lengthMs() const { return std::max<qint64>(0, to - from); }
};

/// Writes events to a .loom.jsonl file as they come. Belongs to one thread.
class RecordingWriter
{
public:
    /// Rejects to write over a file that is there.
    Result<void, Failure> open(const QString &file, const RecordingHeader &header);
    /// Where the file cannot be written further, a full disk for instance, it ends with its last whole line.
    Result<void, Failure> append(const QList<protocol::Event> &events);
    Result<void, Failure> append(const RecordingGap &gap);

    /// Events that are in the file as a whole.
    qint64 count() const { return m_count; }
    qint64 bytes() const { return m_file.size(); }

private:
    Result<void, Failure> write(const QByteArray &lines);

    QFile m_file;
    qint64 m_wholeBytes = 0; ///< of the lines that are in the file
    qint64 m_count = 0;
};

/// A line of a capture that cannot be read, and why.
struct BadLine
{
    QString reason;
};

struct RecordingLine
{
    qint64 number; ///< in the file, from 1
    std::variant<protocol::Event, RecordingGap, BadLine> content;
};

/// Reads a capture line by line, whatever its size. Belongs to one thread.
class RecordingReader
{
public:
    /// A line with the largest message that the service takes, twice over. A longer one is a bad line.
    static constexpr qint64 LongestLine = 64 << 20;

    /// Rejects what does not begin with the header of a capture.
    Result<void, Failure> open(const QString &file);
    const RecordingHeader &header() const { return m_header; }

    /// None at the end.
    std::optional<RecordingLine> next();
    /// Begins anew with the first event.
    void rewind();

    /// How far the reading is, in bytes.
    qint64 position() const { return m_file.pos(); }
    qint64 size() const { return m_file.size(); }

private:
    /// Of a line that is too long only its beginning, and a little more than is allowed.
    std::optional<QByteArray> nextLine();

    QFile m_file;
    RecordingHeader m_header;
    qint64 m_firstEvent = 0;
    qint64 m_line = 0;
};

} // namespace loom::replay
