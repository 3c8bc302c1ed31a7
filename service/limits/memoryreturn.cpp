// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/limits/memoryreturn.h"

#include "common/core/bytes.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <chrono>
#include <utility>

namespace loom {

namespace {

using namespace std::chrono_literals;

constexpr auto CheckInterval = 250ms;
/// Under memory pressure, free heap memory is returned once per this number of checks.
constexpr int ChecksUnderPressure = 4;
/// Minimum decrease of use that counts as the end of a burst.
constexpr qint64 BurstBytes = 2 * 1024 * 1024;

/// Returns free memory to the system. By itself, glibc only returns memory at the end of a heap, which is usually in
/// use.
void returnMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace

void keepLargeBlocksOutOfHeaps()
{
#ifdef __GLIBC__
    // For smaller blocks, such as bodies of 1 MiB, mapping takes longer than using them.
    ::mallopt(M_MMAP_THRESHOLD, int(LargeBlockBytes));
#endif
}

MemoryReturn::MemoryReturn(const MemoryBudget &budget, QObject *parent)
    : QObject(parent), m_budget(budget), m_clock(this)
{
    connect(&m_clock, &QTimer::timeout, this, &MemoryReturn::check);
    m_clock.start(CheckInterval);
}

void MemoryReturn::check()
{
    const auto used = m_budget.used();
    const auto before = std::exchange(m_last, used);
    m_peak = std::max(m_peak, used);
    const bool isOver = m_peak - used > std::max(BurstBytes, m_peak / 2) && used <= before;
    const bool isMuch = used > m_budget.limit() / 2;
    m_checksUnderPressure = isMuch ? m_checksUnderPressure + 1 : 0;
    if (!isOver && m_checksUnderPressure < ChecksUnderPressure)
        return;
    m_peak = used;
    m_checksUnderPressure = 0;
    returnMemory();
}

} // namespace loom
