// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/patientthreads.h"

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

// A policy that somebody has chosen is left as it is.
PatientThreads::PatientThreads() : m_isChanged(::sched_getscheduler(0) == SCHED_OTHER && setPolicy(SCHED_BATCH)) {}

PatientThreads::~PatientThreads()
{
    if (m_isChanged)
        setPolicy(SCHED_OTHER);
}

#else

PatientThreads::PatientThreads() : m_isChanged(false) {}
PatientThreads::~PatientThreads() = default;

#endif

} // namespace loom
