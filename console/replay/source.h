// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QStringList>

namespace loom::replay {

/// What a message is made for.
struct SendContext
{
    qint64 sequence; ///< the message's number in the run, from 1
    qint64 wallMs; ///< the time at which it is sent, milliseconds since the epoch
    qint64 skippedMs = 0; ///< of waiting in the source's timing, in the run so far: it is sent that much earlier
};

/// What of a source could not be made into messages.
struct SkippedMessages
{
    qint64 badLines = 0;
    qint64 cut = 0; ///< a capture has only a part of the message
    qint64 empty = 0; ///< it has nothing of it
    qint64 gaps = 0; ///< in which a capture has no messages, as there was no connection to the service
    qint64 gapMs = 0; ///< how long those were
    QStringList reasons = {}; ///< "session.loom.jsonl:12: is no JSON: …", of the first hundred

    /// Messages that are known to be left out.
    qint64 total() const { return badLines + cut + empty; }
};

/// The messages of a run, one after the other; as often as it is rewound. Belongs to one thread.
class Source
{
public:
    virtual ~Source() = default;

    /// Goes to the next message and says when it is due in its original timing, in microseconds since
    /// the first; none at the end, and where it isSearching(). Never goes back in time.
    virtual std::optional<qint64> next() = 0;
    /// Whether next() gave none because it has not found a message yet and returned so that the event loop goes on: it
    /// has to be called again.
    virtual bool isSearching() const { return false; }
    /// The message that next() went to, as it is at @p moment.
    virtual Outgoing message(const SendContext &context) = 0;
    /// Begins anew.
    virtual void rewind() = 0;
    /// How much of a pass is done, 0 to 1.
    virtual double progress() const = 0;
    /// In the first pass, so far.
    virtual SkippedMessages skipped() const { return {}; }
};

} // namespace loom::replay
