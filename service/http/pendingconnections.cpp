// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pendingconnections.h"

#include "service/http/phasetimer.h"

#include <algorithm>
#include <utility>

namespace loom {

/// One connection, until its prelude is complete. It outlives that, since it is told so by the channel itself.
class PendingConnections::PendingConnection : private Channel::User
{
public:
    PendingConnection(const PendingConnections &arrivals, std::unique_ptr<Channel> channel,
                      std::unique_ptr<Prelude> prelude, Admit admit)
        : m_connections(arrivals),
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
    void onAllSent() override {}

    const PendingConnections &m_connections;
    std::unique_ptr<Channel> m_channel; ///< none once it was admitted or rejected
    const std::unique_ptr<Prelude> m_prelude;
    const Admit m_admit;
    const qint64 m_since;
};

PendingConnections::PendingConnections(std::chrono::milliseconds timeout, qsizetype most, Reject reject)
    : m_timeout(timeout), m_most(most), m_reject(std::move(reject))
{
}

PendingConnections::~PendingConnections() = default;

void PendingConnections::add(std::unique_ptr<Channel> channel, std::unique_ptr<Prelude> prelude, Admit admit)
{
    rejectOldest();
    auto &arrival = m_connections.emplace_back(
        std::make_unique<PendingConnection>(*this, std::move(channel), std::move(prelude), std::move(admit)));
    // What has arrived is not told of again.
    arrival->advance();
}

/// Those that are gone are still in the list: one of them may be the caller.
void PendingConnections::rejectOldest()
{
    const auto isUnderWay = [](const auto &arrival) { return !arrival->isGone(); };
    if (static_cast<qsizetype>(m_connections.size()) < m_most
        || std::count_if(m_connections.begin(), m_connections.end(), isUnderWay) < m_most)
        return;
    (*std::find_if(m_connections.begin(), m_connections.end(), isUnderWay))
        ->reject(QStringLiteral("too many connections are at theirs"));
}

void PendingConnections::checkTimes(qint64 now)
{
    for (const auto &arrival : m_connections) {
        if (!arrival->isGone() && now - arrival->since() > m_timeout.count())
            arrival->reject(QStringLiteral("it was not complete within LOOM_HTTP_HEADER_TIMEOUT_S"));
    }
    m_connections.remove_if([](const auto &arrival) { return arrival->isGone(); });
}

void PendingConnections::clear()
{
    for (const auto &arrival : m_connections)
        arrival->close();
}

} // namespace loom
