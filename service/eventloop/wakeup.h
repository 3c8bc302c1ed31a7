// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <optional>

namespace loom {

/// Ends the wait of one thread from any other. Its descriptor is written to only while that thread
/// does wait: most events are posted by the thread itself, or while it is busy, and cost no system call.
class WakeUp
{
public:
    WakeUp();
    ~WakeUp();
    WakeUp(const WakeUp &) = delete;
    WakeUp &operator=(const WakeUp &) = delete;

    /// Is written to when the waiting thread is to wake up, and stays readable.
    int descriptor() const { return m_descriptor; }
    /// Makes the wait end, or the next one not begin. From any thread.
    void ring();

    /// The rest is the waiting thread's.
    bool hasRung() const { return m_state.load() == State::Rung; }
    /// From here on ring() writes to the descriptor; false where it was called already.
    bool beginWait();
    /// Whether ring() was called since the last of these; what is asked of the thread from now on rings anew.
    bool endWait();
    /// Waits for the descriptor alone, or for as long as given; none is for ever. Ends early after a ring that somebody
    /// else has waited for.
    void wait(std::optional<std::chrono::milliseconds> limit);

private:
    enum class State {
        Awake,
        Waiting,
        Rung
    };

    const int m_descriptor;
    std::atomic<State> m_state = State::Awake;
};

/// As poll() and epoll_wait() take it: -1 is for ever.
int toTimeout(std::optional<std::chrono::milliseconds> limit);

} // namespace loom
