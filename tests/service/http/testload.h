// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/limits/sharedlimits.h"

namespace loom {

/// The limits that the connections of a test share.
class TestLoad
{
public:
    explicit TestLoad(qint64 memory = 512 * 1024 * 1024, int connections = 10'000, int ofAddress = 0)
        : m_memory(memory), m_connections(connections, ofAddress, m_memory)
    {
    }

    SharedLimits load() { return {m_memory, m_connections, m_last}; }
    MemoryBudget &memory() { return m_memory; }
    int open() const { return m_connections.open(); }

private:
    MemoryBudget m_memory;
    ConnectionLimit m_connections;
    std::atomic<qint64> m_last{0};
};

} // namespace loom
