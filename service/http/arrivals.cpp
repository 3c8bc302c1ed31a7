// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/arrivals.h"

#include "service/http/phasetimer.h"

#include <algorithm>
#include <utility>

namespace loom {

/// One connection, until its prelude is complete. It outlives that, since it is told so by the channel itself.
class Arrivals::Arrival : private Channel::User
{
public:
    Arrival(const Arrivals &arrivals, std::unique_ptr<Channel> channel, std::unique_ptr<Prelude> prelude, Admit admit)
        : m_arrivals(arrivals),
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

    void refuse(const QString &mistake)
    {
        m_channel->setUser(nullptr);
        m_arrivals.m_refuse(std::move(m_channel), m_prelude->refusal(), mistake);
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
            refuse(m_prelude->mistake());
            break;
        }
    }
    void unsentTaken() override {}

    const Arrivals &m_arrivals;
    std::unique_ptr<Channel> m_channel; ///< none once it was admitted or refused
    const std::unique_ptr<Prelude> m_prelude;
    const Admit m_admit;
    const qint64 m_since;
};

Arrivals::Arrivals(std::chrono::milliseconds timeout, qsizetype most, Refuse refuse)
    : m_timeout(timeout), m_most(most), m_refuse(std::move(refuse))
{
}

Arrivals::~Arrivals() = default;

void Arrivals::add(std::unique_ptr<Channel> channel, std::unique_ptr<Prelude> prelude, Admit admit)
{
    refuseForOneMore();
    auto &arrival = m_arrivals.emplace_back(
        std::make_unique<Arrival>(*this, std::move(channel), std::move(prelude), std::move(admit)));
    // What has arrived is not told of again.
    arrival->advance();
}

/// Those that are gone are still in the list: one of them may be the caller.
void Arrivals::refuseForOneMore()
{
    const auto isUnderWay = [](const auto &arrival) { return !arrival->isGone(); };
    if (static_cast<qsizetype>(m_arrivals.size()) < m_most
        || std::count_if(m_arrivals.begin(), m_arrivals.end(), isUnderWay) < m_most)
        return;
    (*std::find_if(m_arrivals.begin(), m_arrivals.end(), isUnderWay))
        ->refuse(QStringLiteral("too many connections are at theirs"));
}

void Arrivals::checkTimes(qint64 now)
{
    for (const auto &arrival : m_arrivals) {
        if (!arrival->isGone() && now - arrival->since() > m_timeout.count())
            arrival->refuse(QStringLiteral("it was not complete within LOOM_HTTP_HEADER_TIMEOUT_S"));
    }
    m_arrivals.remove_if([](const auto &arrival) { return arrival->isGone(); });
}

void Arrivals::clear()
{
    for (const auto &arrival : m_arrivals)
        arrival->close();
}

} // namespace loom
