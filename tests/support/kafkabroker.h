// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/kafkaprocess.h"

namespace loom::test {

// A real Apache Kafka of one node, on a free port of 127.0.0.1, with its data
// in a temporary folder; see tests/support/kafka/kafka. It creates no topics by
// itself. All functions block and need no event loop. To be used by one thread,
// which has to outlive the broker: on Linux the broker is killed when the
// thread that started it ends. Failures are told by false and qWarning.
class KafkaBroker
{
public:
    // Properties of the server: "advertised.listeners=PLAINTEXT://kafka:9092".
    explicit KafkaBroker(const QStringList &properties = {}) : m_process(properties) {}
    Q_DISABLE_COPY_MOVE(KafkaBroker)

    // Why no broker can be had here (no java, no jars); empty when one can.
    static QString unavailableReason() { return KafkaProcess::unavailableReason(); }

    // They count from the next start on.
    void setProperties(const QStringList &properties) { m_process.setProperties(properties); }

    // True when the broker answers, at most a minute later. It begins without
    // any data; a broker that runs already is killed first.
    bool start();
    // SIGKILL; does nothing when the broker does not run.
    void kill() { m_process.kill(); }
    // SIGTERM, and waits for the end of the controlled shutdown.
    bool stop() { return m_process.stop(); }
    // In between it hangs, with its connections open.
    void suspend() { m_process.suspend(); }
    void resume() { m_process.resume(); }
    // Kills it if it still runs. The same port, the same data.
    bool restart();
    // Kills it if it still runs. The same port, but another cluster, without any data.
    bool restartEmpty();

    // "127.0.0.1:PORT"; empty before start().
    QByteArray bootstrap() const { return m_process.address(); }
    // What the broker has logged since start() or restartEmpty(), over all restarts.
    QByteArray log() const { return m_process.log(); }

private:
    bool launch(int port = 0);

    KafkaProcess m_process;
};

} // namespace loom::test
