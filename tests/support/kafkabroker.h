// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/kafkaprocess.h"

namespace loom::test {

// A real single-node Apache Kafka on a free port of 127.0.0.1, with its data in a temporary directory; see
// tests/support/kafka/kafka. It creates no topics automatically. All functions block and need no event loop. Belongs to
// one thread, which must outlive the broker: on Linux, the broker is killed when the thread that started it ends.
// Failures are reported by false and qWarning().
class KafkaBroker
{
public:
    // Server properties, such as "advertised.listeners=PLAINTEXT://kafka:9092".
    explicit KafkaBroker(const QStringList &properties = {}) : m_process(properties) {}
    Q_DISABLE_COPY_MOVE(KafkaBroker)

    // Why no broker can be started here (no java, no jars); empty if one can.
    static QString unavailableReason() { return KafkaProcess::unavailableReason(); }

    // Used from the next start on.
    void setProperties(const QStringList &properties) { m_process.setProperties(properties); }

    // Starts an empty broker, after killing a running one. Returns true when it answers, within a minute.
    bool start();
    // Sends SIGKILL; does nothing if the broker does not run.
    void kill() { m_process.kill(); }
    // Sends SIGTERM and waits for the controlled shutdown.
    bool stop() { return m_process.stop(); }
    // Until resume(), the broker hangs with its connections open.
    void suspend() { m_process.suspend(); }
    void resume() { m_process.resume(); }
    // Restarts the broker, killing it first if it runs, with the same port and data.
    bool restart();
    // Restarts the broker, killing it first if it runs, with the same port, but as a new, empty cluster.
    bool restartEmpty();

    // "127.0.0.1:PORT"; empty before start().
    QByteArray bootstrap() const { return m_process.address(); }
    // The broker's log since start() or restartEmpty(), including restarts.
    QByteArray log() const { return m_process.log(); }

private:
    bool launch(int port = 0);

    KafkaProcess m_process;
};

} // namespace loom::test
