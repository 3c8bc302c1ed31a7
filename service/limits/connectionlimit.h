// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/limits/memorybudget.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>

#include <array>
#include <atomic>
#include <mutex>
#include <optional>

namespace loom {

class ConnectionLimit;

/// Why a connection is rejected.
enum class ConnectionRejection {
    Connections, ///< the limit of open connections is reached
    Address, ///< the limit of connections from the client's address is reached
    Descriptors, ///< the process has no free file descriptor
    Memory, ///< the memory budget is exhausted
    Untrusted, ///< the peer is not a trusted proxy, and only these may connect
    ProxyHeader, ///< the connection does not begin with a valid PROXY protocol header
    Handshake, ///< the TLS handshake has failed
};

/// RAII: a reserved slot of an open connection. The destructor releases it, on any thread. Default-constructed and
/// moved-from objects have no slot.
class ConnectionSlot
{
public:
    ConnectionSlot() = default;
    ConnectionSlot(ConnectionSlot &&other) noexcept;
    ConnectionSlot &operator=(ConnectionSlot &&other) noexcept;
    ~ConnectionSlot();

    /// Counts the connection for @p client, whose address was unknown when the slot was reserved. Returns false,
    /// without any change, if the limit of that address is reached.
    bool countFor(const QHostAddress &client);

private:
    friend class ConnectionLimit;

    ConnectionSlot(ConnectionLimit &limit, QByteArray network, MemoryReservation memory);

    ConnectionLimit *m_limit = nullptr;
    QByteArray m_network; ///< network for which it is counted; empty if addresses are not limited
    std::optional<MemoryReservation> m_memory;
};

/// Limits the number of open client connections, in total and per address. Thread-safe.
class ConnectionLimit
{
public:
    /// Approximate memory of an idle connection, HTTP or WebSocket (measured: docs/sizing.md).
    static constexpr qint64 ConnectionBytes = 12 * 1024;
    /// Additional memory of a TLS connection.
    static constexpr qint64 TlsBytes = 16 * 1024;

    /// @p maxPerAddress 0: no limit per address. @p memory must outlive this object.
    ConnectionLimit(int most, int maxPerAddress, MemoryBudget &memory)
        : m_max(most), m_maxPerAddress(maxPerAddress), m_memory(memory)
    {
    }
    Q_DISABLE_COPY_MOVE(ConnectionLimit)

    /// Reserves a slot. A null address is not limited per address: a reverse proxy's, which many clients share. @p
    /// bytes is the memory of the connection while it is idle.
    Result<ConnectionSlot, ConnectionRejection> reserve(const QHostAddress &client, qint64 bytes = ConnectionBytes);
    int open() const { return m_open.load(std::memory_order_relaxed); }
    int most() const { return m_max; }
    /// Whether a rejection should be logged: it is the first for @p reason within a minute.
    bool isNews(ConnectionRejection reason);

private:
    friend class ConnectionSlot;

    void release(const QByteArray &network);
    QByteArray networkFor(const QHostAddress &client) const;
    bool enter(const QByteArray &network);

    const int m_max;
    const int m_maxPerAddress;
    MemoryBudget &m_memory;
    std::atomic<int> m_open{0};
    std::array<std::atomic<qint64>, 7> m_loggedAt{}; ///< by ConnectionRejection; ms of a steady clock; 0: never
    std::mutex m_mutex; ///< guards the following member
    QHash<QByteArray, int> m_openOf; ///< open connections by network
};

/// Returns the network that counts as one client: an IPv4 address (also an IPv4-mapped IPv6 address), or the /64 prefix
/// of an IPv6 address, whose lower 64 bits the owner can choose freely (RFC 4291 §2.5.1).
QByteArray networkOf(const QHostAddress &address);

} // namespace loom
