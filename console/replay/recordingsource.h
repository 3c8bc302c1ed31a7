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

/// Which captured messages are replayed, and what changes in them.
struct RecordingOptions
{
    DeviceNames names = {};
    bool moveTimestamps = true; ///< so that the first message is of now, and the rest as far from it as it was
    bool renewMessageIds = true;
    /// A longer pause between two messages is shortened to this. By default the pause of a night remains, and a clock
    /// that jumped does not stop the replay.
    qint64 longestPauseMs = 12LL * 60 * 60 * 1000;
    RecordingSelection selection = {};
};

/// The messages of a capture in their original timing (RecordingTiming). Each expects the answer that was captured.
class RecordingSource : public Source
{
public:
    explicit RecordingSource(const RecordingOptions &options) : m_options(options), m_timing(options.longestPauseMs) {}

    Result<void, Failure> open(const QString &file);
    const RecordingHeader &header() const { return m_reader.header(); }

    /// Bytes of a capture that one call of next() passes over at most, or a little more.
    static constexpr qint64 MostPassedOver = 1 << 20;

    std::optional<qint64> next() override;
    bool isSearching() const override { return m_isSearching; }
    Outgoing message(const SendContext &context) override;
    void rewind() override;
    double progress() const override;
    SkippedMessages skipped() const override { return m_leftOut; }

private:
    bool read(const RecordingLine &line);
    bool skipGap(const RecordingGap &gap);
    bool skip(qint64 &count, const RecordingLine &line, const QString &reason);
    Rewrite rewriteAt(const SendContext &context);

    RecordingOptions m_options;
    QString m_file;
    RecordingReader m_reader;
    SkippedMessages m_leftOut;
    bool m_isFirstPass = true;
    bool m_isSearching = false;
    protocol::Event m_event; ///< that next() went to
    qint64 m_line = 0;
    RecordingTiming m_timing; ///< of the pass
    std::optional<qint64> m_shiftMs; ///< from the time of the pass's first event to now
};

} // namespace loom::replay
