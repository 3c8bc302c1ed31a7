// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// One message of the traffic list with its serial number, size, search result and mark.
struct BufferedEvent
{
    protocol::Event event;
    qint64 serial = 0; ///< position in the order of arrival; never changes
    qint64 bytes = 0; ///< estimated memory
    bool isFound = true; ///< matches the search
    bool isMarked = false; ///< marked by the user
};

/// Messages in the order of arrival, so that their serial numbers ascend.
class EventBuffer
{
public:
    struct Amount
    {
        qsizetype events = 0;
        qint64 bytes = 0;
    };

    /// Range of the oldest messages that exceed the limits. The marked messages within the range are kept.
    struct Surplus
    {
        qsizetype first = 0; ///< first row of the range; all rows before it are marked
        qsizetype end = 0; ///< row after the last
        qsizetype marked = 0; ///< number of marked rows from first to end
    };

    qsizetype size() const { return m_events.size(); }
    const BufferedEvent &operator[](qsizetype row) const { return m_events[row]; }
    BufferedEvent &operator[](qsizetype row) { return m_events[row]; }
    Amount all() const { return {m_events.size(), m_bytes}; }
    Amount marked() const { return m_marked; }
    /// Returns the first row with @p serial or a later serial number; size() if there is none. Logarithmic time.
    int rowFrom(qint64 serial) const;
    /// Returns the row of the message with @p serial, or -1 if it was removed. Logarithmic time.
    int rowOf(qint64 serial) const;

    void append(const protocol::Event &event, qint64 serial);
    void append(EventBuffer &&others);
    void setMarked(qsizetype row, bool isMarked);
    /// Returns the range to remove so that at most @p room remains. Marked messages in it are kept.
    Surplus surplus(Amount room) const;
    /// Moves the marked messages of @p surplus before the others and keeps the order otherwise. Returns the new row of
    /// each row from Surplus::first on. Linear time.
    QList<int> gather(const Surplus &surplus);
    /// The range must not contain a marked message.
    void remove(qsizetype first, qsizetype count);

private:
    QList<BufferedEvent> m_events;
    qint64 m_bytes = 0;
    Amount m_marked;
};

} // namespace loom
