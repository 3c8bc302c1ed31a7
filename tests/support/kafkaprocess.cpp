// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkaprocess.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QtDebug>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <unistd.h>
#endif

#include <csignal>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

constexpr int StopTimeoutMs = 30000;
constexpr qsizetype LogTailSize = 8000;

QString script()
{
    return QStringLiteral(LOOM_KAFKA_SCRIPT);
}

QString jars()
{
    return QStringLiteral(LOOM_KAFKA_JARS);
}

void dieWithParent(QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) // the parent died before prctl()
            ::_exit(1);
    });
#else
    Q_UNUSED(process)
#endif
}

} // namespace

KafkaProcess::KafkaProcess(const QStringList &properties) : m_properties(properties)
{
    dieWithParent(m_process);
}

KafkaProcess::~KafkaProcess()
{
    kill();
}

QString KafkaProcess::unavailableReason()
{
    QProcess check;
    check.start(script(), {u"check"_s, jars()});
    if (!check.waitForFinished() || check.exitStatus() != QProcess::NormalExit)
        return u"cannot run %1: %2"_s.arg(script(), check.errorString());
    if (check.exitCode() == 0)
        return {};
    const auto reason = QString::fromLocal8Bit(check.readAllStandardError()).trimmed();
    return reason.isEmpty() ? u"%1 failed"_s.arg(script()) : reason;
}

QList<int> KafkaProcess::freePorts(int count)
{
    QProcess asked;
    asked.start(script(), {u"ports"_s, QString::number(count)});
    asked.waitForFinished();
    QList<int> ports;
    for (const auto &line : asked.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            ports.append(line.toInt());
    }
    return ports;
}

void KafkaProcess::setHeap(const QString &options)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KAFKA_HEAP_OPTS"_s, options);
    m_process.setProcessEnvironment(environment);
}

bool KafkaProcess::launch(const QDeadlineTimer &deadline, int port)
{
    // A file, because a full pipe that is not read would block the broker.
    m_process.setStandardErrorFile(logFile(), QIODevice::Append);
    m_process.start(script(), QStringList{u"start"_s, jars(), dataDir(), QString::number(port)} + m_properties,
                    QIODevice::ReadOnly);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    const auto line = m_process.readLine().trimmed();
    static const QByteArray prefix = "Kafka: ";
    m_address = line.startsWith(prefix) ? line.mid(prefix.size()) : QByteArray();
    return !m_address.isEmpty();
}

void KafkaProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(-1);
}

bool KafkaProcess::stop()
{
    m_process.terminate();
    const bool ended = !isRunning() || m_process.waitForFinished(StopTimeoutMs);
    kill();
    return ended;
}

void KafkaProcess::suspend()
{
    if (isRunning())
        ::kill(pid_t(m_process.processId()), SIGSTOP);
}

void KafkaProcess::resume()
{
    if (isRunning())
        ::kill(pid_t(m_process.processId()), SIGCONT);
}

void KafkaProcess::wipe()
{
    kill();
    if (m_generation > 0)
        QDir(dataDir()).removeRecursively();
    ++m_generation;
}

bool KafkaProcess::isRunning(int waitMs)
{
    return m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(waitMs)
           && m_process.state() != QProcess::NotRunning;
}

int KafkaProcess::port() const
{
    return m_address.mid(m_address.lastIndexOf(':') + 1).toInt();
}

QByteArray KafkaProcess::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool KafkaProcess::failed(const char *what)
{
    const bool silent = isRunning();
    const auto reason = silent ? u"it does not answer"_s
                        : m_process.error() == QProcess::FailedToStart
                            ? m_process.errorString()
                            : u"it exited with code %1"_s.arg(m_process.exitCode());
    kill();
    qWarning("%s: %s; the end of its log:\n%s", what, qPrintable(reason), log().right(LogTailSize).constData());
    return false;
}

QString KafkaProcess::dataDir() const
{
    return m_dir.filePath(u"data%1"_s.arg(m_generation));
}

QString KafkaProcess::logFile() const
{
    return m_dir.filePath(u"log%1"_s.arg(m_generation));
}

} // namespace loom::test
