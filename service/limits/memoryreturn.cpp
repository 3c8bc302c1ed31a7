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

constexpr auto LookEvery = 250ms;
/// While much is in use, what is free in the heaps is given back this often.
constexpr int LooksUnderPressure = 4;
/// So much less than before is worth looking for what is left of it.
constexpr qint64 BurstBytes = 2 * 1024 * 1024;

/// glibc by itself gives memory back from the end of a heap only, and there something else is.
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
    // Of smaller ones, as bodies of a mebibyte, mapping takes more time than using them.
    ::mallopt(M_MMAP_THRESHOLD, static_cast<int>(LargeBlockBytes));
#endif
}

MemoryReturn::MemoryReturn(const MemoryBudget &budget, QObject *parent)
    : QObject(parent), m_budget(budget), m_clock(this)
{
    connect(&m_clock, &QTimer::timeout, this, &MemoryReturn::look);
    m_clock.start(LookEvery);
}

void MemoryReturn::look()
{
    const auto used = m_budget.used();
    const auto before = std::exchange(m_last, used);
    m_most = std::max(m_most, used);
    const bool isOver = m_most - used > std::max(BurstBytes, m_most / 2) && used <= before;
    const bool isMuch = used > m_budget.limit() / 2;
    m_looksUnderPressure = isMuch ? m_looksUnderPressure + 1 : 0;
    if (!isOver && m_looksUnderPressure < LooksUnderPressure)
        return;
    m_most = used;
    m_looksUnderPressure = 0;
    returnMemory();
}

} // namespace loom
