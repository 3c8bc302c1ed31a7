// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <deque>

namespace loom {

/// Tells the connections of one thread when they can be read from or written to. All their descriptors are in one epoll
/// instance (on macOS, one kqueue), which Qt's event loop watches as one descriptor: a turn of the loop costs what is
/// ready, however many connections are idle. (A QSocketNotifier each would have poll() look at all of them each time.)
/// What is ready is told once, when it becomes so (EPOLLET, EV_CLEAR), so nothing has to be switched on and off.
class SocketNotifierSet
{
public:
    /// What has become so, perhaps several at once.
    struct Ready
    {
        bool isReadable = false; ///< bytes can be received, or their end, or an error
        bool isWritable = false;
        bool hasEnded = false; ///< the client sends no more, or the connection has failed
    };

    /// Who is told, from the event loop.
    class Observer
    {
    public:
        virtual ~Observer() = default;
        virtual void becameReady(Ready ready) = 0;
    };

    SocketNotifierSet();
    ~SocketNotifierSet();
    Q_DISABLE_COPY_MOVE(SocketNotifierSet)

    /// @p source is told until @p descriptor is closed and it is removed. False where the kernel has no room.
    bool add(int descriptor, Observer &observer);
    void remove(const Observer &observer);

private:
    struct Notification
    {
        Observer *observer;
        Ready ready;
    };

    void pollKernel();
    void notifyObservers();

    const int m_queue;
    QSocketNotifier m_notifier;
    std::deque<Notification> m_pending;
};

} // namespace loom
