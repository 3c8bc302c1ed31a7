// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <utility>

namespace loom {

/// How many bytes the service may hold for its clients: bodies and messages that arrive, answers that clients have not
/// taken, connections, records that Kafka has not acknowledged, events for consoles. From any thread.
class MemoryBudget
{
public:
    explicit MemoryBudget(qint64 limit) : m_limit(limit) {}
    Q_DISABLE_COPY_MOVE(MemoryBudget)

    qint64 used() const { return m_used.load(std::memory_order_relaxed); }
    qint64 limit() const { return m_limit; }
    /// Whether @p bytes more may be held.
    bool hasRoomFor(qint64 bytes) const { return used() + bytes <= m_limit; }
    /// Whether so little is left that large bodies have to leave it to readings.
    bool isTight() const { return !hasRoomFor(m_limit / 8); }

private:
    friend class MemoryReservation;

    std::atomic<qint64> m_used{0};
    const qint64 m_limit;
};

/// What one holder takes of a MemoryBudget, until it is destroyed. Belongs to one thread at a time. Moved from, it
/// holds nothing and must not be set.
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

    /// The holder has @p bytes now. False where it has more than before, and all holders together more than the
    /// budget: it has to let go of something then, since its bytes are counted all the same.
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
