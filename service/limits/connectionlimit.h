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

/// Why a connection is not accepted.
enum class ConnectionRejection {
    Connections, ///< as many are open as may be
    Address, ///< as many of that client's address
    Descriptors, ///< the process may not open another file
    Memory, ///< the memory budget is used up
    Untrusted, ///< the peer is none of the trusted proxies, and only these may connect
    ProxyHeader, ///< the connection does not begin with a valid header of the PROXY protocol
    Handshake, ///< the handshake of TLS has failed
};

/// The place of one open connection. It is given back when this is destroyed, on any thread. Without one where it was
/// made so, or moved from.
class ConnectionSlot
{
public:
    ConnectionSlot() = default;
    ConnectionSlot(ConnectionSlot &&other) noexcept;
    ConnectionSlot &operator=(ConnectionSlot &&other) noexcept;
    ~ConnectionSlot();

    /// Counts it for @p client, whose address was not known when it was taken. False, and nothing is changed, where
    /// that client has as many connections as it may.
    bool countFor(const QHostAddress &client);

private:
    friend class ConnectionLimit;

    ConnectionSlot(ConnectionLimit &limit, QByteArray network, MemoryReservation memory);

    ConnectionLimit *m_limit = nullptr;
    QByteArray m_network; ///< by which it is counted; empty where addresses are not
    std::optional<MemoryReservation> m_memory;
};

/// How many clients' connections may be open at a time, and how many of them from one address. From any thread.
class ConnectionLimit
{
public:
    /// About what an idle connection takes, HTTP or WebSocket (measured: docs/sizing.md).
    static constexpr qint64 ConnectionBytes = 12 * 1024;
    /// What TLS adds to that.
    static constexpr qint64 TlsBytes = 16 * 1024;

    /// @p mostOfAddress 0: an address may have as many as all. @p memory must outlive this.
    ConnectionLimit(int most, int mostOfAddress, MemoryBudget &memory)
        : m_most(most), m_mostOfAddress(mostOfAddress), m_memory(memory)
    {
    }
    Q_DISABLE_COPY_MOVE(ConnectionLimit)

    /// A null address is not limited: a reverse proxy's, over which many clients come. @p bytes: what the connection
    /// takes while it is idle.
    Result<ConnectionSlot, ConnectionRejection> reserve(const QHostAddress &client, qint64 bytes = ConnectionBytes);
    int open() const { return m_open.load(std::memory_order_relaxed); }
    int most() const { return m_most; }
    /// Whether a rejection is worth a line in the log: it is the first for that reason in a minute.
    bool isNews(ConnectionRejection why);

private:
    friend class ConnectionSlot;

    void giveBack(const QByteArray &network);
    QByteArray networkFor(const QHostAddress &client) const;
    bool enter(const QByteArray &network);

    const int m_most;
    const int m_mostOfAddress;
    MemoryBudget &m_memory;
    std::atomic<int> m_open{0};
    std::array<std::atomic<qint64>, 7>
        m_toldAt{}; ///< by ConnectionRejection, in milliseconds of a steady clock; 0: never
    std::mutex m_mutex; ///< of what follows
    QHash<QByteArray, int> m_openOf; ///< by network
};

/// The addresses that are one client to ConnectionLimit: an IPv4 address, also in its IPv6 form, or the 64 bits of an
/// IPv6 address that its owner cannot choose (RFC 4291 §2.5.1).
QByteArray networkOf(const QHostAddress &address);

} // namespace loom
