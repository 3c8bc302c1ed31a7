// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/kafkaprocess.h"

#include <memory>
#include <vector>

namespace loom::test {

// Several brokers of a real Apache Kafka on free ports of 127.0.0.1, and a controller in a process of its own, so that
// any of the brokers can be down, or all. A single broker is its own controller. Brokers are numbered from 1, as
// Kafka's ids. A broker that was killed is noticed by the others after 3 s. As with KafkaBroker: no topics by itself,
// all functions block, one thread that outlives the cluster, failures by false and qWarning.
class KafkaCluster
{
public:
    // Properties of all brokers: "min.insync.replicas=2".
    explicit KafkaCluster(int brokers = 3, const QStringList &properties = {});
    ~KafkaCluster();
    Q_DISABLE_COPY_MOVE(KafkaCluster)

    // True when all brokers are there, at most three minutes later. Begins without any data.
    bool start();
    // All at once; the same ports, but another cluster, without any data.
    bool restartEmpty();
    // SIGKILL for all brokers, and for the controller.
    void killAll();

    int size() const { return int(m_brokers.size()); }
    // SIGKILL; does nothing when that broker does not run.
    void kill(int broker) { node(broker).kill(); }
    // SIGTERM: the broker hands its partitions over first. Returns when it has ended.
    bool stop(int broker) { return node(broker).stop(); }
    // In between it hangs, with its connections open.
    void suspend(int broker) { node(broker).suspend(); }
    void resume(int broker) { node(broker).resume(); }
    // Kills it if it still runs. The same port and data. True when the others know it again, which is before it has
    // caught up with them: see waitUntilInSync().
    bool restart(int broker);
    // The same with an empty disk, which it fills from the others.
    bool restartEmpty(int broker);
    // Until all brokers are there and each partition has all of its replicas in sync.
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
    QList<int> m_ports; // of the brokers, then the controller's
    KafkaProcess m_controller;
    std::vector<std::unique_ptr<KafkaProcess>> m_brokers;
};

} // namespace loom::test
