// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ingest/ingestevent.h"

#include <QList>

namespace loom {

/// Keeps what it is told while it watches.
class ListSink : public EventSink
{
public:
    bool isWatching() const override { return watches; }
    void take(const IngestEvent &event) override { events.append(event); }

    bool watches = false;
    QList<IngestEvent> events;
};

} // namespace loom
