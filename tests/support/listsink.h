// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ingest/messageevent.h"

#include <QList>

namespace loom {

/// An event sink that keeps events and outcomes.
class ListSink : public EventSink
{
public:
    Interest interest() const override { return wants; }
    void onMessage(const MessageEvent &event) override { events.append(event); }
    void onOutcome(Outcome outcome) override { outcomes.append(std::move(outcome)); }

    Interest wants = Interest::None;
    QList<MessageEvent> events;
    QList<Outcome> outcomes;
};

} // namespace loom
