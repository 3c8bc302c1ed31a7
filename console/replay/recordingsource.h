// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/devicenames.h"
#include "console/replay/recordingfile.h"
#include "console/replay/recordingselection.h"
#include "console/replay/recordingtiming.h"
#include "console/replay/rewriter.h"
#include "console/replay/source.h"

namespace loom::replay {

/// Selection of the recorded messages and the changes made to them.
struct RecordingOptions
{
    DeviceNames names = {};
    bool moveTimestamps = true; ///< shift all timestamps by the same time, so that the first message is from now
    bool renewMessageIds = true;
    /// Longer pauses between two messages are shortened to this. The default keeps the pause of a night and limits the
    /// effect of a clock that jumped forward.
    qint64 longestPauseMs = 12LL * 60 * 60 * 1000;
    RecordingSelection selection = {};
};

/// The messages of a recording with their original timing (RecordingTiming). Each expects the recorded response.
class RecordingSource : public Source
{
public:
    explicit RecordingSource(const RecordingOptions &options) : m_options(options), m_timing(options.longestPauseMs) {}

    Result<void, Failure> open(const QString &file);
    const RecordingHeader &header() const { return m_reader.header(); }

    /// Bytes after which next() returns if it has not found a selected message, see isSearching().
    static constexpr qint64 MaxBytesPerSearch = 1 << 20;

    std::optional<qint64> next() override;
    bool isSearching() const override { return m_isSearching; }
    Outgoing message(const SendContext &context) override;
    void rewind() override;
    double progress() const override;
    SkippedMessages skipped() const override { return m_skipped; }

private:
    bool read(const RecordingLine &line);
    bool skipGap(const RecordingGap &gap);
    bool skip(qint64 &count, const RecordingLine &line, const QString &reason);
    Rewrite rewriteAt(const SendContext &context);

    RecordingOptions m_options;
    QString m_file;
    RecordingReader m_reader;
    SkippedMessages m_skipped;
    bool m_isFirstPass = true;
    bool m_isSearching = false;
    protocol::Event m_event; ///< current message
    qint64 m_line = 0; ///< its line number
    RecordingTiming m_timing; ///< for the current pass
    std::optional<qint64> m_shiftMs; ///< from the recorded time of the pass's first message to its time of sending
};

} // namespace loom::replay
