// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <chrono>
#include <mutex>
#include <vector>

namespace loom {

/// Limits the rate of each sender: the generic cell rate algorithm (ITU-T I.371), which needs one timestamp per sender.
/// A sender that was idle may send a burst and then continue at the rate.
///
/// The table has a fixed size: 16 bytes for each of a million senders. If a set is full, the sender whose burst has
/// recovered most is evicted, which has no effect if it has recovered completely. All threads share the table; each
/// part has a mutex. Senders are identified by a 64-bit hash with a secret seed, so that collisions cannot be provoked.
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;
    /// Rate and burst of a sender.
    struct Rate
    {
        double perMinute = 1000;
        int burst = 100;

        /// Time in which a complete burst recovers.
        std::chrono::nanoseconds window() const { return burst * interval(); }
        std::chrono::nanoseconds interval() const { return std::chrono::nanoseconds(qint64(60e9 / perMinute)); }
    };

    RateLimit();

    /// Acquires @p count permits for @p sender. Returns zero on success. Otherwise acquires nothing and returns how
    /// long to wait. More than the burst at once is allowed for a sender that has recovered completely.
    std::chrono::nanoseconds tryAcquire(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now);
    /// Acquires the permits in any case. Returns how long the sender must wait afterwards.
    std::chrono::nanoseconds charge(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now);

private:
    /// An entry of the table; recoveredAt 0: unused.
    struct Place
    {
        quint64 sender = 0;
        qint64 recoveredAt = 0; ///< nanoseconds of Clock
    };

    static constexpr size_t Ways = 8; ///< entries in which a sender can be stored
    static constexpr size_t Sets = size_t(1) << 17;
    static constexpr size_t Locks = 64;

    enum class Excess {
        Rejected,
        Accepted
    };

    std::chrono::nanoseconds pass(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now,
                                  Excess excess);
    Place &placeOf(quint64 sender);

    const size_t m_seed;
    std::vector<Place> m_places;
    std::array<std::mutex, Locks> m_mutexes; ///< a set uses the mutex of its number modulo Locks
};

} // namespace loom
