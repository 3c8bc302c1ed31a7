// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/proxygate.h"

#include "service/http/phasetimer.h"
#include "service/http/proxyheader.h"

#include <utility>

namespace loom {

/// One connection, until its header is complete. It outlives that, since it is told so by the channel itself.
class ProxyGate::Arrival : private Channel::User
{
public:
    Arrival(const ProxyGate &gate, std::unique_ptr<Channel> channel)
        : m_gate(gate), m_channel(std::move(channel)), m_since(steadyNow())
    {
        m_channel->setUser(this);
    }

    bool isGone() const { return !m_channel || !m_channel->isOpen(); }
    qint64 since() const { return m_since; }

    /// @p mistake is nullptr where nobody has made one.
    void close(const char *mistake)
    {
        if (isGone())
            return;
        if (mistake)
            m_gate.m_refused(m_channel->peer().host, mistake);
        m_channel->close();
    }

private:
    void readable() override
    {
        while (!isGone()) {
            const auto header = ProxyHeader::parse(m_header);
            if (header.state == ProxyHeader::State::Malformed)
                return close(header.mistake);
            if (header.state == ProxyHeader::State::Complete)
                return admit(header);
            Channel::Room room;
            const auto received = m_channel->receive(room, header.size - m_header.size());
            if (received.input == Channel::Input::NoneYet)
                return;
            if (received.input != Channel::Input::Bytes)
                return end();
            m_header += received.bytes;
        }
    }
    void unsentTaken() override {}

    /// Load balancers probe a port by connecting only.
    void end() { close(m_header.isEmpty() ? nullptr : "the connection ended within it"); }

    void admit(const ProxyHeader &header)
    {
        if (header.source)
            m_channel->setPeer({header.source->host, header.source->port});
        m_header = {};
        m_channel->setUser(nullptr);
        m_gate.m_admit(std::move(m_channel));
    }

    const ProxyGate &m_gate;
    std::unique_ptr<Channel> m_channel; ///< none once it was admitted
    QByteArray m_header; ///< as far as it has arrived
    const qint64 m_since;
};

ProxyGate::ProxyGate(std::chrono::milliseconds timeout, Admit admit, Refused refused)
    : m_timeout(timeout), m_admit(std::move(admit)), m_refused(std::move(refused))
{
}

ProxyGate::~ProxyGate() = default;

void ProxyGate::add(std::unique_ptr<Channel> channel)
{
    m_arrivals.push_back(std::make_unique<Arrival>(*this, std::move(channel)));
}

void ProxyGate::checkTimes(qint64 now)
{
    for (const auto &arrival : m_arrivals) {
        if (now - arrival->since() > m_timeout.count())
            arrival->close("it did not arrive within LOOM_HTTP_HEADER_TIMEOUT_S");
    }
    removeGone();
}

void ProxyGate::clear()
{
    for (const auto &arrival : m_arrivals)
        arrival->close(nullptr);
}

void ProxyGate::removeGone()
{
    m_arrivals.remove_if([](const auto &arrival) { return arrival->isGone(); });
}

} // namespace loom
