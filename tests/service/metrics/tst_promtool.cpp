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
    void findsNothingWrongWithTheMetrics();
    void findsWhatIsWrong();

private:
    Verdict check(const QByteArray &text);

    QString m_promtool;
};

void TestPromtool::initTestCase()
{
    m_promtool = findPromtool();
    if (m_promtool.isEmpty() && qgetenv("CI") != "true")
        QSKIP("no promtool here: ./dev test fetches it where there is apt-get, or install Prometheus");
    QVERIFY2(!m_promtool.isEmpty(), "no promtool here, and in CI this test must run");
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

void TestPromtool::findsNothingWrongWithTheMetrics()
{
    const auto text = busyMetrics()->text();
    QVERIFY(text);

    const auto verdict = check(*text);

    QCOMPARE(verdict.output, "");
    QCOMPARE(verdict.exitCode, 0);
}

void TestPromtool::findsWhatIsWrong()
{
    auto text = busyMetrics()->text();
    QVERIFY(text);

    const auto verdict = check(QByteArray(*text).replace("untyped", "gauge"));

    QVERIFY2(verdict.output.contains("websocket_connections_total"), verdict.output.constData());
    QVERIFY(verdict.exitCode != 0);
}

QTEST_GUILESS_MAIN(TestPromtool)
#include "tst_promtool.moc"
