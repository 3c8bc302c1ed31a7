// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QDeadlineTimer;

namespace loom::test {

// One Kafka node as a child process, with its data in a temporary directory; see tests/support/kafka/kafka. KafkaBroker
// is a cluster of one node, KafkaCluster has several. All functions block and need no event loop. Belongs to one
// thread, which must outlive the process: on Linux, the process is killed when the thread that started it ends.
class KafkaProcess
{
public:
    // Replace the properties of the script, such as "min.insync.replicas=2".
    explicit KafkaProcess(const QStringList &properties = {});
    ~KafkaProcess();
    Q_DISABLE_COPY_MOVE(KafkaProcess)

    // Why no broker can be started here (no java, no jars); empty if one can.
    static QString unavailableReason();
    // Returns @p count free ports; fewer if the script fails.
    static QList<int> freePorts(int count);

    void setProperties(const QStringList &properties) { m_properties = properties; }
    // JVM heap options, such as "-Xmx256m", instead of the script's 512 MiB.
    void setHeap(const QString &options);

    // Starts the process on a free port or on @p port. Returns true when the port is known, which is before the node
    // answers.
    bool launch(const QDeadlineTimer &deadline, int port = 0);
    // Sends SIGKILL; does nothing if the process does not run.
    void kill();
    // Sends SIGTERM for a controlled shutdown. After half a minute, kills the process and returns false.
    bool stop();
    // SIGSTOP and SIGCONT: in between, the process hangs with its connections open.
    void suspend();
    void resume();
    // Kills the process if it runs. The next launch() starts without data and with a new log.
    void wipe();

    bool isRunning(int waitMs = 0);
    // 0 before the first launch().
    int port() const;
    // "127.0.0.1:PORT"; empty before the first launch().
    QByteArray address() const { return m_address; }
    // The log since the last wipe(), over all launches.
    QByteArray log() const;
    // Kills the process, and prints the end of its log as a warning. Returns false.
    bool failed(const char *what);

private:
    QString dataDir() const;
    QString logFile() const;

    QTemporaryDir m_dir;
    QProcess m_process;
    QStringList m_properties;
    QByteArray m_address;
    int m_generation = 0;
};

} // namespace loom::test
