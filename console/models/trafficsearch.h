// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "common/protocol/payloadsearch.h"

namespace loom {

/// A text search in messages: in the payload, as PayloadSearch does it, and in the device, topic, route, message type,
/// IDs, client, error code and error message.
class TrafficSearch
{
public:
    explicit TrafficSearch(const QString &wanted) : m_wanted(wanted.trimmed()), m_payload(m_wanted) {}

    bool finds(const protocol::Event &event) const;

private:
    QString m_wanted;
    PayloadSearch m_payload;
};

} // namespace loom
