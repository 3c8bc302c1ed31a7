// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/outcome.h"

#include <sys/epoll.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

void Outcome::count(Clock::duration duration, bool isAccepted)
{
    m_milliseconds.push_back(std::chrono::duration<float, std::milli>(duration).count());
    m_rejected += isAccepted ? 0 : 1;
}

void Outcome::print()
{
    const double seconds = std::chrono::duration<double>(Clock::now() - m_began).count();
    std::sort(m_milliseconds.begin(), m_milliseconds.end());
    std::printf(R"(JSON {"requests": %zu, "seconds": %.6f, "rejected": %lu, "failed": %lu, )"
                R"("p50": %.3f, "p90": %.3f, "p99": %.3f, "p99.9": %.3f})"
                "\n",
                m_milliseconds.size(), seconds, m_rejected, m_failed, percentile(0.5), percentile(0.9),
                percentile(0.99), percentile(0.999));
}

double Outcome::percentile(double share) const
{
    if (m_milliseconds.empty())
        return 0;
    return double(m_milliseconds[size_t(share * double(m_milliseconds.size() - 1))]);
}

Clock::time_point Pace::due()
{
    if (m_began == Clock::time_point())
        m_began = Clock::now();
    return m_began
           + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(double(m_count) / m_rate));
}

int waitUntil(int epoll, epoll_event *events, int room, Clock::time_point end)
{
    const auto left = std::max(Clock::duration::zero(), end - Clock::now());
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
    const timespec timeout{.tv_sec = seconds.count(), .tv_nsec = (left - seconds).count()};
    return epoll_pwait2(epoll, events, room, &timeout, nullptr);
}
