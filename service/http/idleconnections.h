// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <list>
#include <memory>

namespace loom {

class Connection;

/// Which connections of a thread wait for their next request, the one that has waited longest first. A connection finds
/// its place in constant time and without allocating. Belongs to one thread.
class IdleConnections
{
    struct Entry
    {
        Connection *connection;
        quint64 turn; ///< in which it was accepted
    };
    struct Lists
    {
        std::list<Entry> idle;
        std::list<Entry> busy;
        quint64 turn = 0;
    };

public:
    /// One connection's place, as long as it lives.
    class Place
    {
    public:
        /// The connection is idle from here on.
        Place(const IdleConnections &all, Connection &connection)
            : m_lists(all.m_lists), m_at(m_lists->idle.insert(m_lists->idle.end(), {&connection, m_lists->turn}))
        {
        }
        ~Place() { list().erase(m_at); }
        Q_DISABLE_COPY_MOVE(Place)

        /// It waits for a request since now, as the last of all.
        void enterIdle() { move(true); }
        /// It has one.
        void markIdle() { move(false); }

    private:
        std::list<Entry> &list() { return m_isIdle ? m_lists->idle : m_lists->busy; }
        void move(bool toIdle)
        {
            auto &from = list();
            m_isIdle = toIdle;
            list().splice(list().end(), from, m_at);
        }

        const std::shared_ptr<Lists> m_lists;
        std::list<Entry>::iterator m_at;
        bool m_isIdle = true;
    };

    /// Another turn of the event loop begins: what was accepted before it has had time to be read.
    void beginTurn() { ++m_lists->turn; }
    /// None where all are busy, or were accepted in this turn.
    Connection *oldest() const
    {
        const auto &idle = m_lists->idle;
        return idle.empty() || idle.front().turn == m_lists->turn ? nullptr : idle.front().connection;
    }

private:
    const std::shared_ptr<Lists> m_lists = std::make_shared<Lists>();
};

} // namespace loom
