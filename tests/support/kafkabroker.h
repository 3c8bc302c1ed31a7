// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

class QDeadlineTimer;

namespace loom::test {

// A real Apache Kafka of one node, on a free port of 127.0.0.1, with its data
// in a temporary folder; see tests/support/kafka/kafka. It creates no topics by
// itself. All functions block and need no event loop. To be used by one thread,
// which has to outlive the broker: on Linux the broker is killed when the
// thread that started it ends. Failures are told by false and qWarning.
class KafkaBroker
{
public:
    KafkaBroker();
    ~KafkaBroker();
    Q_DISABLE_COPY_MOVE(KafkaBroker)

    // Why no broker can be had here (no java, no jars); empty when one can.
    static QString unavailableReason();

    // True when the broker answers, at most a minute later. It begins without
    // any data; a broker that runs already is killed first.
    bool start();
    // SIGKILL; does nothing when the broker does not run.
    void kill();
    // Kills it if it still runs. The same port, the same data.
    bool restart();

    // "127.0.0.1:PORT"; empty before start().
    QByteArray bootstrap() const { return m_bootstrap; }
    // What the broker has logged since start(), over all restarts.
    QByteArray log() const;

private:
    QString dataDir() const;
    QString logFile() const;
    bool launch();
    bool readBootstrap(const QDeadlineTimer &deadline);
    bool waitUntilServing(const QDeadlineTimer &deadline);
    bool failed(const char *what);

    QTemporaryDir m_dir;
    QProcess m_process;
    QByteArray m_bootstrap;
    int m_generation = 0;
};

} // namespace loom::test
