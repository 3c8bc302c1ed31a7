// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QStringList>

namespace loom::replay {

/// Context for creating a message.
struct SendContext
{
    qint64 sequence; ///< number of the message in the run, from 1
    qint64 wallMs; ///< time of sending; milliseconds since the epoch
    qint64 skippedMs = 0; ///< total of the waits skipped so far, in source time
};

/// Parts of a recording that could not be sent.
struct SkippedMessages
{
    qint64 badLines = 0; ///< lines that cannot be read
    qint64 cut = 0; ///< messages whose recorded payload is truncated
    qint64 empty = 0; ///< messages without a recorded payload
    qint64 gaps = 0; ///< times in which the recorder was not connected
    qint64 gapMs = 0; ///< total length of the gaps
    QStringList reasons = {}; ///< "session.loom.jsonl:12: is not valid JSON: …", for the first hundred

    /// Number of skipped lines. Messages lost in gaps are not known.
    qint64 total() const { return badLines + cut + empty; }
};

/// Iterator over the messages of a run; rewind() starts the next pass. Belongs to one thread.
class Source
{
public:
    virtual ~Source() = default;

    /// Advances to the next message and returns its time in the original timing, in microseconds after the first; never
    /// less than before. None at the end, or if isSearching().
    virtual std::optional<qint64> next() = 0;
    /// Whether next() returned none only to let the event loop continue: it has not found the next message yet and must
    /// be called again.
    virtual bool isSearching() const { return false; }
    /// Returns the current message.
    virtual Outgoing message(const SendContext &context) = 0;
    /// Goes back to the position before the first message.
    virtual void rewind() = 0;
    /// Fraction of the pass that is done, 0 to 1.
    virtual double progress() const = 0;
    /// What was skipped in the first pass so far.
    virtual SkippedMessages skipped() const { return {}; }
};

} // namespace loom::replay
