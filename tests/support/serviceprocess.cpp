// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serviceprocess.h"

#include "tests/support/httpclient.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace loom::test {

ServiceProcess::ServiceProcess(const Settings &settings, const QStringList &arguments)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : environment.keys()) {
        if (name.startsWith("LOOM_"_L1))
            environment.remove(name);
    }
    environment.insert(u"LOOM_HOST"_s, u"127.0.0.1"_s);
    environment.insert(u"LOOM_PORT"_s, u"0"_s);
    environment.insert(u"LOOM_METRICS_PORT"_s, u"0"_s);
    environment.insert(u"LOOM_MONITOR_PORT"_s, u"0"_s);
    environment.insert(u"LOOM_KAFKA_BOOTSTRAP_SERVERS"_s, u"embedded"_s);
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        environment.insert(setting.key(), setting.value());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process.start(QStringLiteral(LOOM_INGESTD), arguments);
}

ServiceProcess::~ServiceProcess()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    if (output().contains("Sanitizer"))
        qFatal("%s", m_output.constData());
}

bool ServiceProcess::isListening()
{
    static const QRegularExpression listening(u"Listening on http://[^ \"]*:(\\d+)[ \"\n]"_s);
    static const QRegularExpression broker(u"Embedded Kafka broker: (127\\.0\\.0\\.1:\\d+) \\(in memory"_s);
    const QDeadlineTimer deadline(30'000);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        const auto text = QString::fromUtf8(output());
        if (const auto match = listening.match(text); match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            m_broker = broker.match(text).captured(1).toLatin1();
            return true;
        }
        m_process.waitForReadyRead(100);
    }
    qWarning("loom-ingestd does not listen:\n%s", output().constData());
    return false;
}

qint64 ServiceProcess::waitForReadiness(int status, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    HttpClient client(m_port);
    while (timer.elapsed() < timeoutMs) {
        if (client.get("/readyz").status == status)
            return timer.elapsed();
        m_process.waitForReadyRead(20);
    }
    qWarning("/readyz never returned %d:\n%s", status, output().constData());
    return -1;
}

int ServiceProcess::exitCode(int timeoutMs)
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(timeoutMs))
        return -1;
    if (output().contains("Sanitizer"))
        qWarning("%s", m_output.constData());
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray ServiceProcess::output()
{
    m_output += m_process.readAll();
    return m_output;
}

qint64 ServiceProcess::residentKiB() const
{
    QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression resident(u"VmRSS:\\s+(\\d+)"_s);
    return resident.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

} // namespace loom::test
