// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// A message of the traffic with its serial number, its size, and whether it is found and marked.
struct HeldEvent
{
    protocol::Event event;
    qint64 serial = 0; ///< counts the messages as they came; a message keeps it
    qint64 bytes = 0; ///< memory, estimated
    bool isFound = true; ///< by the search
    bool isMarked = false; ///< by the user
};

/// Messages, oldest first, so that their serials ascend.
class HeldEvents
{
public:
    struct Amount
    {
        qsizetype events = 0;
        qint64 bytes = 0;
    };

    /// Those of the oldest that have to go, and the marked ones between them, which stay.
    struct Surplus
    {
        qsizetype first = 0; ///< row; all before it are marked
        qsizetype end = 0; ///< row behind the last
        qsizetype marked = 0; ///< of the rows from first to end
    };

    qsizetype size() const { return m_events.size(); }
    const HeldEvent &operator[](qsizetype row) const { return m_events[row]; }
    HeldEvent &operator[](qsizetype row) { return m_events[row]; }
    Amount all() const { return {m_events.size(), m_bytes}; }
    Amount marked() const { return m_marked; }
    /// The first row with @p serial or a later one; size() where there is none. Logarithmic.
    int rowFrom(qint64 serial) const;
    /// -1 where it is not here any more. Logarithmic.
    int rowOf(qint64 serial) const;

    void append(const protocol::Event &event, qint64 serial);
    void append(HeldEvents &&others);
    void setMarked(qsizetype row, bool isMarked);
    /// What has to go so that at most @p room remains. The marked ones stay.
    Surplus surplus(Amount room) const;
    /// Puts the marked ones of @p surplus before the others, with the order otherwise kept. Returns the new row of each
    /// row from Surplus::first on. Linear.
    QList<int> gather(const Surplus &surplus);
    /// None of them may be marked.
    void remove(qsizetype first, qsizetype count);

private:
    QList<HeldEvent> m_events;
    qint64 m_bytes = 0;
    Amount m_marked;
};

} // namespace loom
