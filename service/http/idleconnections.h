// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <list>
#include <memory>

namespace loom {

class Connection;

/// The connections of a thread that wait for their next request, longest idle first. Changing a connection's place
/// takes constant time and does not allocate. Belongs to one thread.
class IdleConnections
{
    struct Entry
    {
        Connection *connection;
        quint64 turn; ///< number of the event loop turn in which it was accepted
    };
    struct Lists
    {
        std::list<Entry> idle;
        std::list<Entry> busy;
        quint64 turn = 0;
    };

public:
    /// The entry of one connection; removed by its destructor.
    class Place
    {
    public:
        /// The connection starts as idle.
        Place(const IdleConnections &all, Connection &connection)
            : m_lists(all.m_lists), m_at(m_lists->idle.insert(m_lists->idle.end(), {&connection, m_lists->turn}))
        {
        }
        ~Place() { list().erase(m_at); }
        Q_DISABLE_COPY_MOVE(Place)

        /// Moves the connection to the end of the idle list.
        void markIdle() { move(true); }
        /// Moves the connection to the busy list.
        void markBusy() { move(false); }

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

    /// Starts a new turn of the event loop. A connection accepted earlier has had a chance to be read.
    void beginTurn() { ++m_lists->turn; }
    /// Returns the connection that has been idle longest; nullptr if all are busy or were accepted in this turn.
    Connection *oldest() const
    {
        const auto &idle = m_lists->idle;
        return idle.empty() || idle.front().turn == m_lists->turn ? nullptr : idle.front().connection;
    }

private:
    const std::shared_ptr<Lists> m_lists = std::make_shared<Lists>();
};

} // namespace loom
