// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/kafkabroker.h"

#include "tests/support/kafkareader.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QtDebug>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <csignal>

namespace loom::test {

namespace {

constexpr int StartTimeoutMs = 60000;
constexpr int StartAttempts = 3;
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
        if (::getppid() != parent) // It died before the line above.
            ::_exit(1);
    });
#else
    Q_UNUSED(process)
#endif
}

} // namespace

KafkaBroker::KafkaBroker()
{
    dieWithParent(m_process);
}

KafkaBroker::~KafkaBroker()
{
    kill();
}

QString KafkaBroker::unavailableReason()
{
    QProcess check;
    check.start(script(), {QStringLiteral("check"), jars()});
    if (!check.waitForFinished() || check.exitStatus() != QProcess::NormalExit)
        return QStringLiteral("cannot run %1: %2").arg(script(), check.errorString());
    if (check.exitCode() == 0)
        return {};
    const auto reason = QString::fromLocal8Bit(check.readAllStandardError()).trimmed();
    return reason.isEmpty() ? QStringLiteral("%1 failed").arg(script()) : reason;
}

bool KafkaBroker::start()
{
    for (int attempt = 0; attempt < StartAttempts; ++attempt) {
        kill();
        ++m_generation;
        if (launch())
            return true;
        // Between the choice of a port and its use another process can take it.
        if (!log().contains("Address already in use"))
            break;
    }
    return failed("The Kafka broker did not start");
}

void KafkaBroker::kill()
{
    m_process.kill();
    m_process.waitForFinished(-1);
}

bool KafkaBroker::restart()
{
    kill();
    return launch() || failed("The Kafka broker did not start again");
}

QByteArray KafkaBroker::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString KafkaBroker::dataDir() const
{
    return m_dir.filePath(QStringLiteral("data%1").arg(m_generation));
}

QString KafkaBroker::logFile() const
{
    return m_dir.filePath(QStringLiteral("log%1").arg(m_generation));
}

bool KafkaBroker::launch()
{
    // A file, because a pipe that nobody empties would stop the broker.
    m_process.setStandardErrorFile(logFile(), QIODevice::Append);
    m_process.start(script(), {QStringLiteral("start"), jars(), dataDir(), QStringLiteral("0")}, QIODevice::ReadOnly);
    const QDeadlineTimer deadline(StartTimeoutMs);
    return readBootstrap(deadline) && waitUntilServing(deadline);
}

bool KafkaBroker::readBootstrap(const QDeadlineTimer &deadline)
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    const auto line = m_process.readLine().trimmed();
    static const QByteArray prefix = "Kafka: ";
    m_bootstrap = line.startsWith(prefix) ? line.mid(prefix.size()) : QByteArray();
    return !m_bootstrap.isEmpty();
}

bool KafkaBroker::waitUntilServing(const QDeadlineTimer &deadline)
{
    QElapsedTimer waiting;
    waiting.start();
    while (!deadline.hasExpired()) {
        // A client that was refused once tries again much later, a new one does
        // so at once; the slower the machine is, the longer may an answer take.
        const auto patienceMs = std::max<qint64>(100, waiting.elapsed() / 20);
        if (isServing(m_bootstrap, int(patienceMs)))
            return true;
        if (m_process.waitForFinished(20) || m_process.state() == QProcess::NotRunning)
            return false;
    }
    return false;
}

bool KafkaBroker::failed(const char *what)
{
    const bool silent = m_process.state() == QProcess::Running;
    const auto reason = silent ? QStringLiteral("it does not answer")
                        : m_process.error() == QProcess::FailedToStart
                            ? m_process.errorString()
                            : QStringLiteral("it ended with code %1").arg(m_process.exitCode());
    kill();
    qWarning("%s: %s; the end of its log:\n%s", what, qPrintable(reason), log().right(LogTailSize).constData());
    return false;
}

} // namespace loom::test
