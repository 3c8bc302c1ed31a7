// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <cstddef>
#include <vector>

namespace loom {

/// A row of numbers that one thread adds to and any thread reads. As nobody else writes, adding is
/// a load and a store: no lock, no locked instruction.
class Cells
{
public:
    explicit Cells(std::size_t size) : m_cells(size + 2 * CacheLine) {}

    /// On the owner's thread only.
    void add(std::size_t index, quint64 amount = 1)
    {
        auto &cell = m_cells[index + CacheLine];
        cell.store(cell.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
    }

    quint64 at(std::size_t index) const { return m_cells[index + CacheLine].load(std::memory_order_relaxed); }

private:
    /// In cells, and left free on either side: a neighbour's writes must not slow this thread down.
    static constexpr std::size_t CacheLine = 8;

    std::vector<std::atomic<quint64>> m_cells;
};

} // namespace loom
