// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"
#include "common/protocol/payloadsearch.h"

namespace loom {

/// What a person searches for among messages that are here: in the payload as PayloadSearch does, and in what else a
/// message is known by (device, topic, route, stream, ids, client, the error and its reason).
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
