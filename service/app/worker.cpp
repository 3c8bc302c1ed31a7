// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/worker.h"

#include "service/http/listener.h"
#include "service/metrics/meteredpublisher.h"
#include "service/metrics/metrics.h"
#include "service/publish/kafkaproducer.h"
#include "service/websocket/audiohub.h"

namespace loom {

Worker::Worker(const WorkerDependencies &shared, const QList<ListeningSocket> &sockets, QObject *parent)
    : QThread(parent), m_shared(shared), m_sockets(sockets), m_partsToDrain(sockets.size() + 1)
{
    // The deepest message with the deepest schema needs up to 2 MiB; macOS gives a thread 512 KiB.
    constexpr uint StackBytes = 8 * 1024 * 1024;
    setStackSize(StackBytes);
}

Worker::~Worker()
{
    quit();
    wait();
}

void Worker::startServing()
{
    start();
    m_isServing.acquire();
}

void Worker::run()
{
    auto &recorder = m_shared.metrics.recorder();
    MeteredPublisher publisher(m_shared.kafka.makePublisher(), recorder);
    Pipeline pipeline(publisher, m_shared.events, m_shared.timestampToleranceHours, &m_shared.throttle);
    const auto health = [this] {
        auto kafka = m_shared.kafka.health();
        return ServiceHealth{kafka.state != BrokerState::Failed, kafka.state == BrokerState::Ready,
                             m_shared.draining.load(), std::move(kafka.reason)};
    };
    SocketNotifierSet readiness;
    AudioHub hub({m_shared.audio, m_shared.audioType, pipeline, recorder, m_shared.devices, m_shared.access.keys,
                  m_shared.throttle},
                 m_shared.load);
    HttpServer server(m_shared.http, m_shared.routes, pipeline, hub, recorder, health, m_shared.access,
                      m_shared.throttle, m_shared.load.memory, m_shared.draining);
    QList<Listener *> listeners;
    for (const auto &socket : m_sockets) {
        auto *listener = new Listener(readiness, m_shared.http, server, recorder, m_shared.load, socket.tls, &server);
        listener->listenOn(socket.descriptor);
        server.bind(listener);
        connect(listener, &Listener::drained, &hub, [this] { onDrained(); });
        connect(this, &Worker::drainAsked, listener, &Listener::drain);
        connect(this, &Worker::disconnectAsked, listener, &Listener::disconnectClient);
        listeners.append(listener);
    }
    connect(&hub, &AudioHub::drained, &hub, [this] { onDrained(); });
    connect(this, &Worker::drainAsked, &hub, &AudioHub::drain);
    connect(this, &Worker::disconnectAsked, &hub, &AudioHub::disconnectClient);
    connect(this, &Worker::describeAsked, &hub, [&] {
        auto clients = hub.clients();
        for (const auto *listener : listeners)
            clients += listener->clients();
        emit described(clients);
    });
    m_isServing.release();
    exec();
}

void Worker::onDrained()
{
    if (--m_partsToDrain == 0)
        emit drained();
}

} // namespace loom
