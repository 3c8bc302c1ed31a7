// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

using Clock = std::chrono::steady_clock;

/// What a client of ours saw, told as load.lua tells it.
class Outcome
{
public:
    void begin() { m_began = Clock::now(); }
    void count(Clock::duration duration, bool isAccepted);
    void onFailure() { ++m_failed; }

    /// One line on the standard output, of what came between begin() and now.
    void print();

private:
    double percentile(double share) const;

    std::vector<float> m_milliseconds;
    uint64_t m_rejected = 0;
    uint64_t m_failed = 0;
    Clock::time_point m_began;
};

/// When the next message is due: @p rate a second, evenly, from the first call on. What comes late was due all the
/// same.
class Pace
{
public:
    explicit Pace(double rate) : m_rate(rate) {}

    Clock::time_point due();
    void next() { ++m_count; }

private:
    double m_rate;
    uint64_t m_count = 0;
    Clock::time_point m_began{};
};

/// Waits for something to read in @p epoll, at most until @p end, to the microsecond; how many events there are.
int waitUntil(int epoll, struct epoll_event *events, int room, Clock::time_point end);
