// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/scopedbatchscheduling.h"

#include <sched.h>

namespace loom {

#ifdef SCHED_BATCH

namespace {

bool setPolicy(int policy)
{
    const sched_param noPriority{};
    return ::sched_setscheduler(0, policy, &noPriority) == 0;
}

} // namespace

// A policy that was set explicitly is left unchanged.
ScopedBatchScheduling::ScopedBatchScheduling()
    : m_isChanged(::sched_getscheduler(0) == SCHED_OTHER && setPolicy(SCHED_BATCH))
{
}

ScopedBatchScheduling::~ScopedBatchScheduling()
{
    if (m_isChanged)
        setPolicy(SCHED_OTHER);
}

#else

ScopedBatchScheduling::ScopedBatchScheduling() : m_isChanged(false) {}
ScopedBatchScheduling::~ScopedBatchScheduling() = default;

#endif

} // namespace loom
