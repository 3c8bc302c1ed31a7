// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/capturefile.h"
#include "console/replay/captureselection.h"
#include "console/replay/capturetiming.h"
#include "console/replay/devicenames.h"
#include "console/replay/rewriter.h"
#include "console/replay/source.h"

namespace loom::replay {

/// Which captured messages are replayed, and what changes in them.
struct CaptureOptions
{
    DeviceNames names = {};
    bool moveTimestamps = true; ///< so that the first message is of now, and the rest as far from it as it was
    bool renewMessageIds = true;
    /// A longer pause between two messages is shortened to this. By default the pause of a night remains, and a clock
    /// that jumped does not stop the replay.
    qint64 longestPauseMs = 12LL * 60 * 60 * 1000;
    CaptureSelection selection = {};
};

/// The messages of a capture in their original timing (CaptureTiming). Each expects the answer that was captured.
class CaptureSource : public Source
{
public:
    explicit CaptureSource(const CaptureOptions &options) : m_options(options), m_timing(options.longestPauseMs) {}

    std::optional<Failure> open(const QString &file);
    const CaptureHeader &header() const { return m_reader.header(); }

    /// Bytes of a capture that one call of next() passes over at most, or a little more.
    static constexpr qint64 MostPassedOver = 1 << 20;

    std::optional<qint64> next() override;
    bool isSearching() const override { return m_isSearching; }
    Outgoing message(const Moment &moment) override;
    void rewind() override;
    double progress() const override;
    LeftOut leftOut() const override { return m_leftOut; }

private:
    bool take(const CaptureLine &line);
    bool noteGap(const CaptureGap &gap);
    bool leaveOut(qint64 &count, const CaptureLine &line, const QString &reason);
    Rewrite rewriteAt(const Moment &moment);

    CaptureOptions m_options;
    QString m_file;
    CaptureReader m_reader;
    LeftOut m_leftOut;
    bool m_isFirstPass = true;
    bool m_isSearching = false;
    protocol::Event m_event; ///< that next() went to
    qint64 m_line = 0;
    CaptureTiming m_timing; ///< of the pass
    std::optional<qint64> m_shiftMs; ///< from the time of the pass's first event to now
};

} // namespace loom::replay
