// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/epoll.h>

#include <chrono>
#include <cstdint>
#include <vector>

using Clock = std::chrono::steady_clock;

/// The results of a load client, in the format of load.lua.
class Outcome
{
public:
    void begin() { m_began = Clock::now(); }
    void count(Clock::duration duration, bool isAccepted);
    void onFailure() { ++m_failed; }

    /// Prints one line to standard output with the results since begin().
    void print();

private:
    double percentile(double share) const;

    std::vector<float> m_milliseconds;
    uint64_t m_rejected = 0;
    uint64_t m_failed = 0;
    Clock::time_point m_began;
};

/// The due times of messages: @p rate messages per second at regular intervals from the first call. Delays do not shift
/// them.
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

/// Waits until @p epoll has events or @p end has passed, with microsecond resolution. Returns the number of events.
int waitUntil(int epoll, epoll_event *events, int maxEvents, Clock::time_point end);
