// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QFile>

#include <algorithm>
#include <optional>
#include <variant>

namespace loom::replay {

/// First line of a recording.
struct RecordingHeader
{
    static constexpr int Format = 1;

    QString service; ///< address of the recorded monitor channel: "ws://127.0.0.1:8002"
    qint64 capturedAt = 0; ///< start of the recording; milliseconds since the epoch
};

/// Time without a connection while recording. Messages of this time are missing from the recording.
struct RecordingGap
{
    qint64 from = 0; ///< last message from the service; milliseconds since the epoch, by the recorder's clock
    qint64 to = 0; ///< next message from the service, or end of the recording; as from
    bool isRestarted = false; ///< the service was restarted during the gap

    /// Length in milliseconds; 0 if the clock was set back during the gap.
    qint64 lengthMs() const { return std::max<qint64>(0, to - from); }
};

/// Writes events to a recording (.loom.jsonl) as they arrive. Belongs to one thread.
class RecordingWriter
{
public:
    /// Creates the file and writes the header. Fails if the file exists.
    Result<void, Failure> open(const QString &file, const RecordingHeader &header);
    /// Appends @p events. After a failure, such as a full disk, the file ends with the last complete line.
    Result<void, Failure> append(const QList<protocol::Event> &events);
    Result<void, Failure> append(const RecordingGap &gap);

    /// Number of events that were written completely.
    qint64 count() const { return m_count; }
    qint64 bytes() const { return m_file.size(); }

private:
    Result<void, Failure> write(const QByteArray &lines);

    QFile m_file;
    qint64 m_wholeBytes = 0; ///< size of the complete lines in the file
    qint64 m_count = 0;
};

/// A line of a recording that cannot be read.
struct BadLine
{
    QString reason;
};

struct RecordingLine
{
    qint64 number; ///< line number in the file, from 1
    std::variant<protocol::Event, RecordingGap, BadLine> content;
};

/// Reads a recording of any size line by line. Belongs to one thread.
class RecordingReader
{
public:
    /// Longest line in bytes: four times the default maximum size of a message, because escapes lengthen the payload.
    /// Longer lines are returned as BadLine.
    static constexpr qint64 LongestLine = 64 << 20;

    /// Opens the file. Fails if it does not start with the header of a recording.
    Result<void, Failure> open(const QString &file);
    const RecordingHeader &header() const { return m_header; }

    /// Returns the next line that is not empty; none at the end.
    std::optional<RecordingLine> next();
    /// Goes back to the first line after the header.
    void rewind();

    /// Offset of the next line in the file, in bytes.
    qint64 position() const { return m_file.pos(); }
    qint64 size() const { return m_file.size(); }

private:
    /// Returns the next line. Of a line that is too long only the beginning is returned, which exceeds LongestLine.
    std::optional<QByteArray> nextLine();

    QFile m_file;
    RecordingHeader m_header;
    qint64 m_firstEvent = 0; ///< offset of the first line after the header
    qint64 m_line = 0; ///< number of the last line read
};

} // namespace loom::replay
