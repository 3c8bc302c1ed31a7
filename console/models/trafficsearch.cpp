// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/trafficsearch.h"

#include <algorithm>

namespace loom {

bool TrafficSearch::finds(const protocol::Event &event) const
{
    const QString *const facts[] = {&event.device,    &event.topic,  &event.route, &event.messageType, &event.messageId,
                                    &event.requestId, &event.client, &event.code,  &event.message};
    return std::any_of(std::begin(facts), std::end(facts),
                       [this](const auto *fact) { return fact->contains(m_wanted, Qt::CaseInsensitive); })
           || m_payload.isFoundIn(event.payloadBytes());
}

} // namespace loom
