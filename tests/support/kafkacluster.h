// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/kafkaprocess.h"

#include <memory>
#include <vector>

namespace loom::test {

// Several brokers of a real Apache Kafka on free ports of 127.0.0.1, with the controller in a separate process, so that
// any or all brokers can be down. (A single broker is its own controller.) Broker ids start at 1. A killed broker is
// detected by the others after 3 s. Like KafkaBroker: no automatic topics, blocking functions, one thread that outlives
// the cluster, failures by false and qWarning().
class KafkaCluster
{
public:
    // Properties of all brokers, such as "min.insync.replicas=2".
    explicit KafkaCluster(int brokers = 3, const QStringList &properties = {});
    ~KafkaCluster();
    Q_DISABLE_COPY_MOVE(KafkaCluster)

    // Starts an empty cluster. Returns true when all brokers are running, within three minutes.
    bool start();
    // Restarts all brokers on the same ports, but as a new, empty cluster.
    bool restartEmpty();
    // Sends SIGKILL to all brokers and the controller.
    void killAll();

    int size() const { return int(m_brokers.size()); }
    // Sends SIGKILL; does nothing if the broker does not run.
    void kill(int broker) { node(broker).kill(); }
    // Sends SIGTERM: the broker first moves its partition leaders to other brokers. Waits for its end.
    bool stop(int broker) { return node(broker).stop(); }
    // Until resume(), the broker hangs with its connections open.
    void suspend(int broker) { node(broker).suspend(); }
    void resume(int broker) { node(broker).resume(); }
    // Restarts a broker, killing it first if it runs, with the same port and data. Returns true when the other brokers
    // know it; its replicas may not be in sync yet: see waitUntilInSync().
    bool restart(int broker);
    // Like restart(), but with an empty disk, which is replicated from the others.
    bool restartEmpty(int broker);
    // Waits until all brokers are running and all replicas are in sync.
    bool waitUntilInSync();

    // "127.0.0.1:PORT,127.0.0.1:PORT,…"; empty before start().
    QByteArray bootstrap() const;
    QByteArray address(int broker) const { return m_brokers[size_t(broker - 1)]->address(); }
    QByteArray log(int broker) const { return m_brokers[size_t(broker - 1)]->log(); }

private:
    KafkaProcess &node(int broker) { return *m_brokers[size_t(broker - 1)]; }
    bool launchAll();
    QStringList sharedProperties() const;
    bool relaunch(int broker);
    bool areRunning();
    bool anyLogContains(const QByteArray &text) const;
    bool failed(const char *what);

    const QStringList m_properties;
    QList<int> m_ports; // of the brokers, then of the controller
    KafkaProcess m_controller;
    std::vector<std::unique_ptr<KafkaProcess>> m_brokers;
};

} // namespace loom::test
