// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/monitoraddress.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class MonitorAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAddresses_data();
    void readsAddresses();
    void rejectsWithAHint_data();
    void rejectsWithAHint();
};

void MonitorAddressTest::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QUrl>("url");

    QTest::newRow("host") << u"localhost"_s << QUrl(u"ws://localhost:8002/"_s);
    QTest::newRow("host and port") << u" 192.0.2.7:9000 "_s << QUrl(u"ws://192.0.2.7:9000/"_s);
    QTest::newRow("IPv6") << u"[::1]:9000"_s << QUrl(u"ws://[::1]:9000/"_s);
    QTest::newRow("complete") << u"wss://loom.example/monitor"_s << QUrl(u"wss://loom.example:8002/monitor"_s);
    QTest::newRow("a port") << u"18902"_s << QUrl(u"ws://localhost:18902/"_s);
    QTest::newRow("a port with a colon") << u" :18902 "_s << QUrl(u"ws://localhost:18902/"_s);
    QTest::newRow("http") << u"http://localhost:8002"_s << QUrl(u"ws://localhost:8002/"_s);
    QTest::newRow("https") << u"https://loom.example:443/"_s << QUrl(u"wss://loom.example:443/"_s);
}

void MonitorAddressTest::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QUrl, url);

    const auto address = parseMonitorAddress(text);

    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(*address, url);
}

void MonitorAddressTest::rejectsWithAHint_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("hint");

    QTest::newRow("empty") << u"  "_s << u"localhost:8002"_s;
    QTest::newRow("no host") << u"ws://:8002"_s << u"localhost:8002"_s;
    QTest::newRow("an invalid port") << u"localhost:monitor"_s << u"localhost:8002"_s;
    QTest::newRow("a port out of range") << u"65536"_s << u"65536 is not a valid port"_s;
    QTest::newRow("port 0") << u"0"_s << u"0 is not a valid port"_s;
    QTest::newRow("another scheme") << u"ftp://localhost"_s << u"ws://"_s;
}

void MonitorAddressTest::rejectsWithAHint()
{
    QFETCH(QString, text);
    QFETCH(QString, hint);

    const auto address = parseMonitorAddress(text);

    QVERIFY(!address);
    QVERIFY2(address.error().message.contains(hint), qPrintable(address.error().message));
}

QTEST_APPLESS_MAIN(MonitorAddressTest)
#include "tst_monitoraddress.moc"
