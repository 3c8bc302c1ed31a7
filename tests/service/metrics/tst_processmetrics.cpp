// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/metrics/processmetrics.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

#include <thread>

using namespace loom;
using namespace Qt::StringLiterals;

class TestProcessMetrics : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsCpuTime();
    void readsMemory();
    void countsOpenFiles();
    void countsThreads();
    void readsStartTime();
};

void TestProcessMetrics::initTestCase()
{
    if (!QFile::exists(u"/proc/self/stat"_s))
        QSKIP("this platform has no /proc");
}

void TestProcessMetrics::readsCpuTime()
{
    const auto before = ProcessMetrics::read().cpuSeconds;
    QVERIFY(before.has_value());

    QTRY_VERIFY(ProcessMetrics::read().cpuSeconds > before);
}

void TestProcessMetrics::readsMemory()
{
    const auto metrics = ProcessMetrics::read();

    QVERIFY(metrics.residentBytes && metrics.virtualBytes);
    QVERIFY2(*metrics.residentBytes > 1'000'000, qPrintable(QString::number(*metrics.residentBytes)));
    QVERIFY2(*metrics.residentBytes < *metrics.virtualBytes, qPrintable(QString::number(*metrics.virtualBytes)));
}

void TestProcessMetrics::countsOpenFiles()
{
    const auto before = ProcessMetrics::read();
    QVERIFY(before.openFiles && before.maxFiles);

    QTemporaryFile file;
    QVERIFY(file.open());

    QCOMPARE(ProcessMetrics::read().openFiles, *before.openFiles + 1);
    QVERIFY(double(*before.openFiles) < *before.maxFiles);
}

void TestProcessMetrics::countsThreads()
{
    const auto before = ProcessMetrics::read().threads;
    QVERIFY(before.has_value());

    std::optional<qint64> during;
    std::thread([&] { during = ProcessMetrics::read().threads; }).join();

    QCOMPARE(during, *before + 1);
}

void TestProcessMetrics::readsStartTime()
{
    const auto now = double(QDateTime::currentSecsSinceEpoch());
    const auto start = ProcessMetrics::read().startTime;

    QVERIFY(start.has_value());
    QVERIFY2(*start > now - 600 && *start <= now + 1, qPrintable(QString::number(*start - now)));
}

QTEST_GUILESS_MAIN(TestProcessMetrics)
#include "tst_processmetrics.moc"
