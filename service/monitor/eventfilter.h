// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "common/protocol/payloadsearch.h"
#include "service/ingest/messageevent.h"

#include <QSet>

namespace loom {

/// The outcome as it goes to a console: all but headers, violations and payload.
protocol::Event outcomeMessage(const Outcome &outcome);

/// Which events a console wants, made ready for asking. Constant once made; from any thread.
class EventFilter
{
public:
    explicit EventFilter(const protocol::Subscribe &wish);

    bool accepts(const MessageEvent &event) const;
    /// The event as it goes to the console, its payload cut as the console wishes.
    protocol::Event toMessage(const MessageEvent &event) const;

    /// The console's number for what it wants.
    qint64 subscription() const { return m_wish.subscription; }
    double sample() const { return m_wish.sample; }
    /// Events that one batch, of which there are ten a second, may have.
    int maxPerBatch() const;
    /// How much of a payload is told at most.
    int payloadBytes() const { return m_wish.payloadBytes; }

private:
    bool fitsOutcome(const MessageEvent &event) const;

    protocol::Subscribe m_wish;
    QSet<QString> m_topics;
    QSet<QString> m_messageTypes;
    PayloadSearch m_text;
};

} // namespace loom
