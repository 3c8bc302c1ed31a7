// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/metrics/busymetrics.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

QString findPromtool()
{
    const auto fetched = QStringLiteral(LOOM_PROMTOOL);
    return QFileInfo(fetched).isExecutable() ? fetched : QStandardPaths::findExecutable(u"promtool"_s);
}

struct Verdict
{
    int exitCode = -1;
    QByteArray output;
};

} // namespace

class TestPromtool : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void metricsAreValid();
    void invalidMetricsAreDetected();

private:
    Verdict check(const QByteArray &text);

    QString m_promtool;
};

void TestPromtool::initTestCase()
{
    m_promtool = findPromtool();
    if (m_promtool.isEmpty() && qgetenv("CI") != "true")
        QSKIP(
            "promtool is not installed: ./dev test installs it on systems with apt-get; otherwise install Prometheus");
    QVERIFY2(!m_promtool.isEmpty(), "promtool is not installed, but this test must run in CI");
}

Verdict TestPromtool::check(const QByteArray &text)
{
    QProcess promtool;
    promtool.setProcessChannelMode(QProcess::MergedChannels);
    promtool.start(m_promtool, {u"check"_s, u"metrics"_s});
    promtool.write(text);
    promtool.closeWriteChannel();
    if (!promtool.waitForFinished() || promtool.exitStatus() != QProcess::NormalExit)
        return {-1, promtool.errorString().toUtf8()};
    return {promtool.exitCode(), promtool.readAll()};
}

void TestPromtool::metricsAreValid()
{
    const auto text = busyMetrics()->text();
    QVERIFY(text);

    const auto verdict = check(*text);

    QCOMPARE(verdict.output, "");
    QCOMPARE(verdict.exitCode, 0);
}

void TestPromtool::invalidMetricsAreDetected()
{
    auto text = busyMetrics()->text();
    QVERIFY(text);

    const auto verdict = check(QByteArray(*text).replace("untyped", "gauge"));

    QVERIFY2(verdict.output.contains("websocket_connections_total"), verdict.output.constData());
    QVERIFY(verdict.exitCode != 0);
}

QTEST_GUILESS_MAIN(TestPromtool)
#include "tst_promtool.moc"
