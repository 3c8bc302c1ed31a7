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

/// The objects that all I/O threads share: constant or thread-safe.
struct WorkerDependencies
{
    const HttpSettings &http; ///< settings of these threads
    const Routes &routes;
    KafkaProducer &kafka;
    Metrics &metrics;
    const AudioSettings &audio;
    const MessageType &audioType;
    ConnectionRegistry &devices;
    EventSink &events;
    Access access; ///< refers to shared objects
    const Throttle &throttle;
    SharedLimits load; ///< refers to shared objects
    std::atomic<bool> &draining;
    int timestampToleranceHours;
};

/// A listening socket of an I/O thread.
struct ListeningSocket
{
    qintptr descriptor = -1;
    const TlsStore *tls = nullptr; ///< null: plain HTTP
};

/// One I/O thread with its own event loop, listening sockets, HTTP server, pipeline and publisher.
class Worker : public QThread
{
    Q_OBJECT
public:
    /// Takes ownership of the descriptors of @p sockets.
    Worker(const WorkerDependencies &shared, const QList<ListeningSocket> &sockets, QObject *parent = nullptr);
    /// Stops the event loop and waits for the thread.
    ~Worker() override;

    /// Starts the thread. When this returns, it accepts connections, and the functions below work.
    void startServing();
    /// Stops accepting; emits drained() when all current requests are answered.
    void drain() { emit drainAsked(QPrivateSignal()); }
    /// Requests one described() signal with the open connections.
    void describe() { emit describeAsked(QPrivateSignal()); }
    /// Closes the connection of client @p id, if it belongs to this thread.
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
    qsizetype m_partsToDrain; ///< number of listeners and WebSocket hubs not drained yet; used by the I/O thread only
};

} // namespace loom
