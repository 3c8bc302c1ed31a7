// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pendingconnections.h"

#include "service/http/phasetimer.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

/// One connection in its prelude. The object outlives the prelude, since the channel calls it at completion.
class PendingConnections::PendingConnection : private Channel::User
{
public:
    PendingConnection(const PendingConnections &connections, std::unique_ptr<Channel> channel,
                      std::unique_ptr<Prelude> prelude, Admit admit)
        : m_connections(connections),
          m_channel(std::move(channel)),
          m_prelude(std::move(prelude)),
          m_admit(std::move(admit)),
          m_since(steadyNow())
    {
        m_channel->setUser(this);
    }

    bool isGone() const { return !m_channel || !m_channel->isOpen(); }
    qint64 since() const { return m_since; }
    void advance() { readable(); }

    void reject(const QString &mistake)
    {
        m_channel->setUser(nullptr);
        m_connections.m_reject(std::move(m_channel), m_prelude->rejection(), mistake);
    }

    void close() { m_channel.reset(); }

private:
    void readable() override
    {
        if (isGone())
            return;
        switch (m_prelude->advance(*m_channel)) {
        case Prelude::State::Incomplete:
            break;
        case Prelude::State::Complete:
            m_channel->setUser(nullptr);
            m_admit(std::move(m_channel));
            break;
        case Prelude::State::Absent:
            m_channel->close();
            break;
        case Prelude::State::Failed:
            reject(m_prelude->mistake());
            break;
        }
    }
    void onBytesSent() override {}

    const PendingConnections &m_connections;
    std::unique_ptr<Channel> m_channel; ///< null once it was admitted or rejected
    const std::unique_ptr<Prelude> m_prelude;
    const Admit m_admit;
    const qint64 m_since;
};

PendingConnections::PendingConnections(std::chrono::milliseconds timeout, qsizetype maxPending, Reject reject)
    : m_timeout(timeout), m_maxPending(maxPending), m_reject(std::move(reject))
{
}

PendingConnections::~PendingConnections() = default;

void PendingConnections::add(std::unique_ptr<Channel> channel, std::unique_ptr<Prelude> prelude, Admit admit)
{
    rejectOldest();
    auto &connection = m_connections.emplace_back(
        std::make_unique<PendingConnection>(*this, std::move(channel), std::move(prelude), std::move(admit)));
    // The channel does not notify of input that has already arrived.
    connection->advance();
}

/// Admitted and rejected connections stay in the list until checkTimes(): one of them may be the caller.
void PendingConnections::rejectOldest()
{
    const auto isPending = [](const auto &connection) { return !connection->isGone(); };
    if (qsizetype(m_connections.size()) < m_maxPending
        || std::count_if(m_connections.begin(), m_connections.end(), isPending) < m_maxPending)
        return;
    (*std::find_if(m_connections.begin(), m_connections.end(), isPending))
        ->reject(u"too many connections are in this phase"_s);
}

void PendingConnections::checkTimes(qint64 now)
{
    for (const auto &connection : m_connections) {
        if (!connection->isGone() && now - connection->since() > m_timeout.count())
            connection->reject(u"it was not complete within LOOM_HTTP_HEADER_TIMEOUT_S"_s);
    }
    m_connections.remove_if([](const auto &connection) { return connection->isGone(); });
}

void PendingConnections::clear()
{
    for (const auto &connection : m_connections)
        connection->close();
}

} // namespace loom
