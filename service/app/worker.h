// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httpserver.h"
#include "service/limits/sharedlimits.h"
#include "service/websocket/audiosettings.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>

namespace loom {

class ConnectionRegistry;
class KafkaProducer;
class Metrics;
class TlsStore;

/// What all I/O threads share: constant, or safe to use from any thread.
struct WorkerDependencies
{
    const HttpSettings &http; ///< of these threads
    const Routes &routes;
    KafkaProducer &kafka;
    Metrics &metrics;
    const AudioSettings &audio;
    const MessageType &audioType;
    ConnectionRegistry &devices;
    EventSink &events;
    Access access; ///< names what is shared
    const Throttle &throttle;
    SharedLimits load; ///< names what is shared
    std::atomic<bool> &draining;
    int timestampToleranceHours;
};

/// A listening socket of an I/O thread.
struct ListeningSocket
{
    qintptr descriptor = -1;
    const TlsStore *tls = nullptr; ///< null: plain HTTP is spoken
};

/// One I/O thread: an event loop, listening sockets, an HTTP server, a pipeline and a publisher, none of which another
/// thread touches.
class Worker : public QThread
{
    Q_OBJECT
public:
    /// Takes over the descriptors of @p entrances.
    Worker(const WorkerDependencies &shared, const QList<ListeningSocket> &sockets, QObject *parent = nullptr);
    /// Ends the event loop and waits for it.
    ~Worker() override;

    /// Starts the thread; when this returns it takes connections, and what is asked of it is not lost.
    void startServing();
    /// Stops accepting; drained() follows when everything that was asked is answered.
    void drain() { emit drainAsked(QPrivateSignal()); }
    /// described() follows, once.
    void describe() { emit describeAsked(QPrivateSignal()); }
    /// Ends that client's connection, if it is one of this thread's.
    void disconnectClient(qint64 id) { emit disconnectAsked(id, QPrivateSignal()); }

signals:
    void drained();
    void described(const QList<loom::protocol::ConnectionInfo> &clients);
    void describeAsked(QPrivateSignal);
    void disconnectAsked(qint64 id, QPrivateSignal);
    void drainAsked(QPrivateSignal);

protected:
    void run() override;

private:
    void onDrained();

    WorkerDependencies m_shared;
    const QList<ListeningSocket> m_sockets;
    QSemaphore m_isServing;
    qsizetype m_stillBusy; ///< listeners, and the WebSockets; of the I/O thread
};

} // namespace loom
