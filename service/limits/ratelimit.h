// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <chrono>
#include <mutex>
#include <vector>

namespace loom {

/// How often each sender may send: the generic cell rate algorithm (ITU-T I.371), which needs one time a sender. A
/// sender that was silent may send a burst, and goes on at the rate.
///
/// The table has a fixed size, 16 bytes for each of a million senders: where it is full, a sender's place is taken
/// whose burst has recovered most, which loses nothing where it has recovered in full. All threads share it, under a
/// mutex for each part of it. Senders are told apart by a 64-bit hash with a secret seed, so that nobody can take
/// another's place on purpose.
class RateLimit
{
public:
    using Clock = std::chrono::steady_clock;
    /// What a sender may send.
    struct Rate
    {
        double perMinute = 1000;
        int burst = 100;

        /// Time in which the burst recovers.
        std::chrono::nanoseconds window() const { return burst * interval(); }
        std::chrono::nanoseconds interval() const
        {
            return std::chrono::nanoseconds(static_cast<qint64>(60e9 / perMinute));
        }
    };

    RateLimit();

    /// Takes @p count of what @p sender may send. Returns zero where that is allowed. Else nothing is taken, and the
    /// result is how long to wait. More than the burst at once is allowed to whom has recovered in full.
    std::chrono::nanoseconds tryAcquire(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now);
    /// Takes it in any case; the result is how long the sender has to be made to wait after it.
    std::chrono::nanoseconds charge(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now);

private:
    /// A sender; recovered at time zero, it is none.
    struct Place
    {
        quint64 sender = 0;
        qint64 recoveredAt = 0; ///< nanoseconds of Clock
    };

    static constexpr size_t Ways = 8; ///< places that one sender can have
    static constexpr size_t Sets = size_t(1) << 17;
    static constexpr size_t Locks = 64;

    enum class Excess {
        Rejected,
        Taken
    };

    std::chrono::nanoseconds pass(QByteArrayView sender, int count, const Rate &rate, Clock::time_point now,
                                  Excess excess);
    Place &placeOf(quint64 sender);

    const size_t m_seed;
    std::vector<Place> m_places;
    std::array<std::mutex, Locks> m_mutexes; ///< of the sets whose number has the same remainder
};

} // namespace loom
