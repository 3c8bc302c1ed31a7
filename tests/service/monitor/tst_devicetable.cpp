// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/endpoint.h"
#include "service/monitor/devicetable.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class DeviceTableTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsWhatADeviceSent();
    void returnsOnlyChangedDevices();
    void keepsTheMostRecentDevices();
    void skipsInvalidDeviceIds();
    void limitsTheMessageTypesOfADevice();
    void restartsAfterClear();

private:
    MessageEvent event(const QString &device, qint64 time = 1);
    QStringList namesSince(qint64 cursor) const;

    std::unique_ptr<DeviceTable> m_table;
    Endpoint m_endpoint{{}, {}, {}, {}, {}, {}, *Schema::compile({}, u"a test"_s), {}, false, {}};
};

void DeviceTableTest::init()
{
    m_table = std::make_unique<DeviceTable>();
    m_endpoint.id = u"device/sensor/gps/v1"_s;
}

MessageEvent DeviceTableTest::event(const QString &device, qint64 time)
{
    MessageEvent event;
    event.time = time;
    event.endpoint = &m_endpoint;
    event.device = device;
    event.payload = "{}";
    return event;
}

QStringList DeviceTableTest::namesSince(qint64 cursor) const
{
    QStringList names;
    for (const auto &one : m_table->changedSince(cursor))
        names << one.device;
    return names;
}

void DeviceTableTest::countsWhatADeviceSent()
{
    m_table->count(event(u"phone"_s, 5));
    auto rejected = event(u"phone"_s, 4);
    rejected.error = Error::invalid({Violation::missing({u"a"_s})});
    rejected.from.connection = 7;
    m_table->count(rejected);

    qint64 cursor = 0;
    const auto heard = m_table->changedSince(cursor);

    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard[0].stored, 1);
    QCOMPARE(heard[0].rejected, 1);
    QCOMPARE(heard[0].bytes, 2);
    QCOMPARE(heard[0].lastSeen, 5);
    QCOMPARE(heard[0].connection, 7);
    QCOMPARE(heard[0].lastError, QString::fromLatin1(rejected.error->name()));
    QCOMPARE(heard[0].messageTypes, QList<QString>{m_endpoint.id});
}

void DeviceTableTest::returnsOnlyChangedDevices()
{
    m_table->count(event(u"a"_s));
    m_table->count(event(u"b"_s));
    qint64 cursor = 0;
    QCOMPARE(m_table->changedSince(cursor).size(), 2);

    m_table->count(event(u"a"_s));

    QCOMPARE(namesSince(cursor), QStringList{u"a"_s});
    QCOMPARE(m_table->changedSince(cursor).size(), 1);
    QCOMPARE(m_table->changedSince(cursor).size(), 0);
    QCOMPARE(namesSince(0).size(), 2);
}

void DeviceTableTest::keepsTheMostRecentDevices()
{
    m_table->count(event(u"old"_s));
    m_table->count(event(u"kept"_s));
    for (qsizetype i = 0; i < DeviceTable::MaxDevices - 2; ++i)
        m_table->count(event(QString::number(i)));
    m_table->count(event(u"kept"_s));

    m_table->count(event(u"new"_s));

    const auto names = namesSince(0);
    QCOMPARE(names.size(), DeviceTable::MaxDevices);
    QVERIFY(names.contains(u"new"_s) && names.contains(u"kept"_s));
    QVERIFY2(!names.contains(u"old"_s), "the device with the oldest message must be removed");
}

void DeviceTableTest::skipsInvalidDeviceIds()
{
    m_table->count(event(QString()));
    m_table->count(event(QString(65, u'x')));

    QCOMPARE(namesSince(0), QStringList());
}

void DeviceTableTest::limitsTheMessageTypesOfADevice()
{
    for (int i = 0; i < 100; ++i) {
        m_endpoint.id = QString::number(i);
        m_table->count(event(u"phone"_s));
    }

    qint64 cursor = 0;
    QCOMPARE(m_table->changedSince(cursor)[0].messageTypes.size(), DeviceTable::MaxMessageTypes);
}

void DeviceTableTest::restartsAfterClear()
{
    m_table->count(event(u"phone"_s));
    qint64 cursor = 0;
    m_table->changedSince(cursor);
    m_table->clear();
    QCOMPARE(namesSince(0), QStringList());

    m_table->count(event(u"phone"_s));

    const auto heard = m_table->changedSince(cursor);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard[0].stored, 1);
}

QTEST_APPLESS_MAIN(DeviceTableTest)
#include "tst_devicetable.moc"
