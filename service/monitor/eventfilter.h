// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "common/protocol/payloadsearch.h"
#include "service/ingest/messageevent.h"

#include <QSet>

namespace loom {

/// The monitor event of an outcome: everything except headers, violations and payload.
protocol::Event outcomeMessage(const Outcome &outcome);

/// The filter of a console's subscription, prepared for fast matching. Constant after construction; thread-safe.
class EventFilter
{
public:
    explicit EventFilter(const protocol::Subscribe &request);

    bool accepts(const MessageEvent &event) const;
    /// Converts the event for the console. The payload is truncated to the subscribed length.
    protocol::Event toMessage(const MessageEvent &event) const;

    /// The subscription id that the console has chosen.
    qint64 subscription() const { return m_request.subscription; }
    double sample() const { return m_request.sample; }
    /// Maximum events per batch; ten batches are sent per second.
    int maxPerBatch() const;
    /// Maximum number of payload bytes sent.
    int payloadBytes() const { return m_request.payloadBytes; }

private:
    bool fitsOutcome(const MessageEvent &event) const;

    protocol::Subscribe m_request;
    QSet<QString> m_topics;
    QSet<QString> m_messageTypes;
    PayloadSearch m_text;
};

} // namespace loom
