// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/connectionlimit.h"

#include <QDeadlineTimer>

#include <utility>

namespace loom {

QByteArray networkOf(const QHostAddress &address)
{
    constexpr qsizetype NetworkBytes = 8;
    bool isV4 = false;
    const auto v4 = address.toIPv4Address(&isV4);
    if (isV4)
        return QByteArray::number(v4, 16);
    const auto v6 = address.toIPv6Address();
    return {reinterpret_cast<const char *>(v6.c), NetworkBytes};
}

ConnectionSlot::ConnectionSlot(ConnectionLimit &limit, QByteArray network, MemoryReservation memory)
    : m_limit(&limit), m_network(std::move(network)), m_memory(std::move(memory))
{
}

ConnectionSlot::ConnectionSlot(ConnectionSlot &&other) noexcept
    : m_limit(std::exchange(other.m_limit, nullptr)),
      m_network(std::move(other.m_network)),
      m_memory(std::exchange(other.m_memory, std::nullopt))
{
}

ConnectionSlot &ConnectionSlot::operator=(ConnectionSlot &&other) noexcept
{
    std::swap(m_limit, other.m_limit);
    std::swap(m_network, other.m_network);
    std::swap(m_memory, other.m_memory);
    return *this;
}

ConnectionSlot::~ConnectionSlot()
{
    if (m_limit)
        m_limit->release(m_network);
}

Result<ConnectionSlot, ConnectionRejection> ConnectionLimit::reserve(const QHostAddress &client, qint64 bytes)
{
    const auto network = networkFor(client);
    MemoryReservation memory(m_memory);
    if (!memory.set(bytes))
        return ConnectionRejection::Memory;
    if (m_open.fetch_add(1, std::memory_order_relaxed) >= m_max) {
        --m_open;
        return ConnectionRejection::Connections;
    }
    if (!network.isEmpty() && !enter(network)) {
        --m_open;
        return ConnectionRejection::Address;
    }
    return ConnectionSlot(*this, network, std::move(memory));
}

bool ConnectionSlot::countFor(const QHostAddress &client)
{
    if (!m_limit || !m_network.isEmpty())
        return true;
    auto network = m_limit->networkFor(client);
    if (!network.isEmpty() && !m_limit->enter(network))
        return false;
    m_network = std::move(network);
    return true;
}

/// Returns the network to count; empty if the client is not limited per address.
QByteArray ConnectionLimit::networkFor(const QHostAddress &client) const
{
    return m_maxPerAddress > 0 && !client.isNull() ? networkOf(client) : QByteArray();
}

bool ConnectionLimit::isNews(ConnectionRejection reason)
{
    constexpr qint64 MinuteMs = 60'000;
    const auto now = QDeadlineTimer::current().deadline();
    auto &loggedAt = m_loggedAt[size_t(reason)];
    auto last = loggedAt.load(std::memory_order_relaxed);
    return (last == 0 || now - last > MinuteMs) && loggedAt.compare_exchange_strong(last, now);
}

bool ConnectionLimit::enter(const QByteArray &network)
{
    const std::lock_guard lock(m_mutex);
    auto &open = m_openOf[network];
    if (open >= m_maxPerAddress)
        return false;
    ++open;
    return true;
}

void ConnectionLimit::release(const QByteArray &network)
{
    --m_open;
    if (network.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    if (--m_openOf[network] == 0)
        m_openOf.remove(network);
}

} // namespace loom
