// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/console/app/fakewindow.h"

#include <QLabel>
#include <QTableView>
#include <QTreeWidget>

using namespace loom;
using namespace Qt::StringLiterals;

/// Tests of the Devices page in the real main window.
class DevicesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void showsTheHistoryOfTheSelectedDevice();
    void drawsTheRateOfEachDevice();
    void hidesTheHistoryWithoutASelection();
    void listsTwoThousandDevices();

private:
    QTableView *table() { return m_window->find<QTableView>(u"devices"_s, u"table"_s); }
    QTreeWidget *errors() { return m_window->find<QTreeWidget>(u"devices"_s, u"errors"_s); }
    void sendSeconds(int count);

    std::unique_ptr<test::FakeWindow> m_window;
};

void DevicesPageTest::init()
{
    m_window = std::make_unique<test::FakeWindow>(u"tst_devicespage"_s);
    m_window->open();
    m_window->showPage(u"devices"_s);
}

/// Device "a" sends at an increasing rate. Device "b" is rejected every ten seconds, with another code in the second
/// half.
void DevicesPageTest::sendSeconds(int count)
{
    const auto start = 1'704'067'200'000;
    for (int second = 0; second <= count; ++second) {
        auto snapshot = test::someSnapshot(start + second * 1000, second);
        const auto code = second <= count / 2 ? u"INVALID_JSON"_s : u"INVALID_VALUE"_s;
        snapshot.devices = {{.device = u"a"_s,
                             .lastSeen = snapshot.time,
                             .stored = second * second,
                             .messageTypes = {u"device/sensor/gps/v1"_s}},
                            {.device = u"b"_s,
                             .lastSeen = snapshot.time,
                             .rejected = second / 10,
                             .lastError = second < 10 ? QString() : code}};
        m_window->service.say(snapshot);
    }
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    const auto rate = u"%1/s"_s.arg(2 * count - 1);
    QTRY_COMPARE(table()->model()->index(0, DevicesModel::Rate).data().toString(), rate);
}

void DevicesPageTest::showsTheHistoryOfTheSelectedDevice()
{
    sendSeconds(60);

    table()->selectRow(1);

    QCOMPARE(m_window->find<QLabel>(u"devices"_s, u"device"_s)->text(), u"b"_s);
    const auto facts = m_window->find<QLabel>(u"devices"_s, u"facts"_s)->text();
    QVERIFY2(facts.contains(u"Rejected: 6"_s), qPrintable(facts));
    QCOMPARE(errors()->topLevelItemCount(), 2);
    QCOMPARE(errors()->topLevelItem(0)->text(0), u"INVALID_VALUE"_s);
    QCOMPARE(errors()->topLevelItem(0)->text(3), u"3"_s);
    QCOMPARE(errors()->topLevelItem(1)->text(0), u"INVALID_JSON"_s);
    table()->selectRow(0);
    QCOMPARE(errors()->topLevelItemCount(), 0);
    const auto others = m_window->find<QLabel>(u"devices"_s, u"facts"_s)->text();
    QVERIFY2(others.contains(u"device/sensor/gps/v1"_s), qPrintable(others));
}

void DevicesPageTest::drawsTheRateOfEachDevice()
{
    sendSeconds(60);

    const auto picture = table()->viewport()->grab().toImage();
    const auto cell = table()->visualRect(table()->model()->index(0, DevicesModel::Activity));
    int painted = 0;
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        for (int x = cell.left(); x <= cell.right(); ++x)
            painted += picture.pixelColor(x, y) != picture.pixelColor(cell.topRight()) ? 1 : 0;
    }

    QVERIFY2(painted > 20, qPrintable(QString::number(painted)));
}

void DevicesPageTest::hidesTheHistoryWithoutASelection()
{
    sendSeconds(20);
    const auto *device = m_window->find<QLabel>(u"devices"_s, u"device"_s);
    QVERIFY(!device->isVisible());

    table()->selectRow(0);
    QVERIFY(device->isVisible());
    QVERIFY2(!errors()->isVisible(), "no message of the device was rejected");
    table()->selectRow(1);
    QVERIFY(errors()->isVisible());
    table()->clearSelection();
    QVERIFY(!device->isVisible());
}

void DevicesPageTest::listsTwoThousandDevices()
{
    constexpr int Count = 2000;
    auto snapshot = test::someSnapshot(1000, 1);
    for (int i = 0; i < Count; ++i)
        snapshot.devices.append({.device = u"device-%1"_s.arg(i), .lastSeen = 1000, .stored = i});
    m_window->service.say(snapshot);
    QTRY_COMPARE(table()->model()->rowCount(), Count);
    table()->selectRow(Count / 2);
    const auto chosen = m_window->find<QLabel>(u"devices"_s, u"device"_s)->text();

    snapshot.time = 2000;
    for (auto &device : snapshot.devices)
        device.stored += device.stored;
    m_window->service.say(snapshot);

    QTRY_COMPARE(table()->model()->index(0, DevicesModel::Rate).data().toString(), u"1,999/s"_s);
    QCOMPARE(m_window->find<QLabel>(u"devices"_s, u"device"_s)->text(), chosen);
}

QTEST_MAIN(DevicesPageTest)
#include "tst_devicespage.moc"
