// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/devicesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace loom;
using namespace Qt::StringLiterals;

class DevicesModelTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRateOfTheLastMinutes();
    void keepsAGapWithoutSnapshots();
    void ignoresCountsOfAnUnknownTime();
    void listsRejectionsOverTime();
    void boundsTheListOfRejections();
    void alignsTitlesWithTheirNumbers();
    void removesTheLongestInactiveDevices();

private:
    static protocol::DeviceInfo device(const QString &name, qint64 stored, qint64 rejected = 0,
                                       const QString &code = {})
    {
        return {.device = name, .lastSeen = 1000, .stored = stored, .rejected = rejected, .lastError = code};
    }
    static int countKnown(const QList<float> &samples)
    {
        return int(std::count_if(samples.begin(), samples.end(), [](float rate) { return !std::isnan(rate); }));
    }
};

void DevicesModelTest::keepsTheRateOfTheLastMinutes()
{
    DevicesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int second = 0; second <= 400; ++second)
        model.update({device(u"a"_s, second * 20), device(u"b"_s, second < 395 ? 0 : 1)}, 5000 + second * 1000);

    const auto busy = model.samples(0);
    QCOMPARE(busy.size(), RateHistory::SampleCount);
    for (const float rate : busy)
        QCOMPARE(rate, 20.0F);
    QCOMPARE(model.samples(1).constLast(), 0.2F);
    QCOMPARE(model.samples(1).constFirst(), 0.0F);
    const auto tip = model.index(0, DevicesModel::Activity).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip, u"Mean 20/s, maximum 20/s"_s);
}

void DevicesModelTest::keepsAGapWithoutSnapshots()
{
    DevicesModel model;
    for (int second = 0; second <= 41; ++second) {
        if (second <= 5 || second >= 30)
            model.update({device(u"a"_s, second)}, 5000 + second * 1000);
    }

    const auto samples = model.samples(0);

    QCOMPARE(countKnown(samples), 2);
    QVERIFY2(std::isnan(samples[samples.size() - 2]), "the time without snapshots is unknown");
}

void DevicesModelTest::ignoresCountsOfAnUnknownTime()
{
    DevicesModel model;
    model.update({device(u"a"_s, 1'000'000)}, 5000);
    model.update({device(u"a"_s, 2'000'000)}, 60'000);
    model.update({}, 61'000);
    model.update({}, 64'000);
    model.update({}, 66'000);

    const auto samples = model.samples(0);
    QCOMPARE(countKnown(samples), 0);
    model.update({}, 69'000);
    model.update({}, 71'000);
    QCOMPARE(countKnown(model.samples(0)), 1);
    QVERIFY2(model.samples(0).constLast() == 0.0F, "counts from the time without a connection are not a rate");
}

void DevicesModelTest::listsRejectionsOverTime()
{
    DevicesModel model;
    model.update({device(u"a"_s, 5, 9, u"INVALID_JSON"_s)}, 1000);
    QVERIFY2(model.errors(0).isEmpty(), "the time of these rejections is unknown");

    model.update({device(u"a"_s, 5, 10, u"INVALID_VALUE"_s), device(u"b"_s, 0, 1, u"INVALID_JSON"_s)}, 2000);
    model.update({device(u"a"_s, 6, 13, u"INVALID_VALUE"_s)}, 3000);
    model.update({device(u"a"_s, 7, 13, u"INVALID_VALUE"_s)}, 4000);
    model.update({device(u"a"_s, 7, 14, u"INVALID_JSON"_s)}, 5000);

    const auto errors = model.errors(0);
    QCOMPARE(errors.size(), 2);
    QCOMPARE(errors[0].code, u"INVALID_VALUE"_s);
    QCOMPARE(errors[0].first, 2000);
    QCOMPARE(errors[0].last, 3000);
    QCOMPARE(errors[0].count, 4);
    QCOMPARE(errors[1].count, 1);
    QCOMPARE(model.errors(1).size(), 1);
}

void DevicesModelTest::boundsTheListOfRejections()
{
    DevicesModel model;
    for (int i = 0; i < 100; ++i)
        model.update({device(u"a"_s, 0, i, u"CODE_%1"_s.arg(i))}, 1000 + i * 1000);

    QCOMPARE(model.errors(0).size(), DevicesModel::MostErrors);
    QCOMPARE(model.errors(0).last().code, u"CODE_99"_s);
}

void DevicesModelTest::alignsTitlesWithTheirNumbers()
{
    DevicesModel model;
    model.update({device(u"a"_s, 5)}, 1000);

    for (int column = 0; column < model.columnCount(); ++column) {
        const auto title = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        QCOMPARE(title, model.index(0, column).data(Qt::TextAlignmentRole).toInt());
        QCOMPARE(bool(title & Qt::AlignRight),
                 column == DevicesModel::Rate || (column >= DevicesModel::Stored && column <= DevicesModel::Bytes));
    }
}

void DevicesModelTest::removesTheLongestInactiveDevices()
{
    DevicesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<protocol::DeviceInfo> many;
    for (int i = 0; i < DevicesModel::MostRows + 10; ++i) {
        many.append(device(u"device-%1"_s.arg(i), 1));
        many.last().lastSeen = 1000 + i;
    }

    model.update(many, 10'000);

    QCOMPARE(model.rowCount(), DevicesModel::MostRows);
    QCOMPARE(model.device(0).device, u"device-%1"_s.arg(DevicesModel::MostRows + 9));
    many = {device(u"device-20"_s, 51)};
    model.update(many, 11'000);
    QCOMPARE(model.rowCount(), DevicesModel::MostRows);
}

QTEST_GUILESS_MAIN(DevicesModelTest)
#include "tst_devicesmodel.moc"
