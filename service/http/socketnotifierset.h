// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <deque>

namespace loom {

/// Notifies the connections of one thread when they become readable or writable. All their descriptors are in one epoll
/// instance (kqueue on macOS), which Qt's event loop watches as a single descriptor, so idle connections cost nothing.
/// (With a QSocketNotifier for each, poll() would scan all of them in each turn.) Notifications are edge-triggered
/// (EPOLLET, EV_CLEAR), so interest never has to be switched on and off.
class SocketNotifierSet
{
public:
    /// The state changes of one notification.
    struct Ready
    {
        bool isReadable = false; ///< bytes, the end of the input or an error can be received
        bool isWritable = false;
        bool hasEnded = false; ///< the client has closed its sending side, or the connection has failed
    };

    /// Called from the event loop.
    class Observer
    {
    public:
        virtual ~Observer() = default;
        virtual void becameReady(Ready ready) = 0;
    };

    SocketNotifierSet();
    ~SocketNotifierSet();
    Q_DISABLE_COPY_MOVE(SocketNotifierSet)

    /// Notifies @p observer until @p descriptor is closed and remove() is called. Returns false if the kernel has no
    /// memory for it.
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
