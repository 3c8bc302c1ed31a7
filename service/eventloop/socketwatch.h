// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

class QSocketNotifier;

namespace loom {

class WakeUp;

/// The socket notifiers of one thread, on an epoll instance: what is idle costs nothing. One notifier a
/// descriptor and type; a second one takes its place. What is switched on and off again between two waits,
/// as QAbstractSocket does to write, never reaches the kernel.
class SocketWatch
{
public:
    /// @p wakeUp ends a wait too, and must outlive this.
    explicit SocketWatch(WakeUp &wakeUp);
    ~SocketWatch();
    SocketWatch(const SocketWatch &) = delete;
    SocketWatch &operator=(const SocketWatch &) = delete;

    void add(QSocketNotifier *notifier);
    /// It gets no event any more, and its descriptor may be closed.
    void remove(QSocketNotifier *notifier);

    /// Until something is ready, or for as long as given; none is for ever. Whether it was woken up.
    bool wait(std::optional<std::chrono::milliseconds> limit);
    /// Sends their events to those that are ready. How many.
    int tell();

private:
    struct Watched
    {
        std::array<QSocketNotifier *, 3> notifiers = {}; ///< by their type
        std::uint32_t asked = 0; ///< what the kernel was asked for
        bool isReplaced = false; ///< its notifiers may be those of another file with the same number
        bool isChanged = false; ///< it is one of m_changed

        std::uint32_t wanted() const;
        bool isEmpty() const;
    };

    void open();
    void openAnew();
    void noteChange(int descriptor, Watched &watched);
    void applyChanges();
    void apply(int descriptor, Watched &watched);
    void giveUp(int descriptor, const Watched &watched);
    /// The first @p leftOver of m_ready may be ready again.
    void noteReady(int descriptor, std::uint32_t events, std::ptrdiff_t leftOver);

    WakeUp &m_wakeUp;
    int m_epoll = -1;
    QHash<int, Watched> m_watched; ///< by descriptor
    QList<int> m_changed; ///< descriptors of which the kernel may have to be told
    std::deque<QSocketNotifier *> m_ready;
};

} // namespace loom
