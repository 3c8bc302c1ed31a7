// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <utility>

namespace loom {

/// Limits the memory that the service uses for its clients: bodies and messages being received, responses not yet sent,
/// connections, records not yet acknowledged by Kafka, events for consoles. Thread-safe.
class MemoryBudget
{
public:
    explicit MemoryBudget(qint64 limit) : m_limit(limit) {}
    Q_DISABLE_COPY_MOVE(MemoryBudget)

    qint64 used() const { return m_used.load(std::memory_order_relaxed); }
    qint64 limit() const { return m_limit; }
    /// Whether @p bytes more are within the limit.
    bool hasRoomFor(qint64 bytes) const { return used() + bytes <= m_limit; }
    /// Whether less than an eighth is left; then large bodies are rejected in favour of small messages.
    bool isTight() const { return !hasRoomFor(m_limit / 8); }

private:
    friend class MemoryReservation;

    std::atomic<qint64> m_used{0};
    const qint64 m_limit;
};

/// RAII: a reservation of bytes in a MemoryBudget. Belongs to one thread at a time. A moved-from object reserves
/// nothing and must not be set.
class MemoryReservation
{
public:
    explicit MemoryReservation(MemoryBudget &budget) : m_budget(&budget) {}
    MemoryReservation(MemoryReservation &&other) noexcept
        : m_budget(std::exchange(other.m_budget, nullptr)), m_bytes(std::exchange(other.m_bytes, 0))
    {
    }
    MemoryReservation &operator=(MemoryReservation &&other) noexcept
    {
        std::swap(m_budget, other.m_budget);
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~MemoryReservation()
    {
        if (m_bytes != 0)
            m_budget->m_used.fetch_sub(m_bytes, std::memory_order_relaxed);
    }

    qint64 bytes() const { return m_bytes; }

    /// Changes the reservation to @p bytes. Returns false if it was increased and the budget is exceeded: the bytes are
    /// counted anyway, so the caller must release some.
    bool set(qint64 bytes)
    {
        const auto more = bytes - std::exchange(m_bytes, bytes);
        if (more == 0)
            return true;
        const auto all = m_budget->m_used.fetch_add(more, std::memory_order_relaxed) + more;
        return more < 0 || all <= m_budget->m_limit;
    }

private:
    MemoryBudget *m_budget;
    qint64 m_bytes = 0;
};

} // namespace loom
