// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/trustedproxies.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestTrustedProxies : public QObject
{
    Q_OBJECT

private slots:
    void readsAnAddressStrictly_data();
    void readsAnAddressStrictly();
    void knowsItsAddressesAndNetworks_data();
    void knowsItsAddressesAndNetworks();
    void reportsTheInvalidEntry_data();
    void reportsTheInvalidEntry();
    void keepsTheConfiguredText();
};

void TestTrustedProxies::readsAnAddressStrictly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("address"); // empty: not an address

    const auto row = [](const char *name, const QByteArray &text, const QString &address) {
        QTest::newRow(name) << text << address;
    };
    row("IPv4", "192.0.2.1", u"192.0.2.1"_s);
    row("IPv6", "2001:db8::1", u"2001:db8::1"_s);
    row("IPv4 in its IPv6 form", "::ffff:192.0.2.1", u"192.0.2.1"_s);
    row("the same in hexadecimal", "::ffff:c000:201", u"192.0.2.1"_s);
    row("loopback", "::1", u"::1"_s);
    row("every IPv6 address", "::", u"::"_s);
    row("nothing", "", {});
    row("three numbers", "192.0.2", {});
    row("an address as one decimal number", "3221225985", {});
    row("octal", "0300.0.2.1", {});
    row("hexadecimal", "0xc0.0.2.1", {});
    row("out of range", "192.0.2.256", {});
    row("a port", "192.0.2.1:80", {});
    row("brackets", "[2001:db8::1]", {});
    row("a zone", "fe80::1%eth0", {});
    row("a name", "localhost", {});
    row("a blank", " 192.0.2.1", {});
    row("a zero", QByteArray("192.0.2.1\0", 10), {});
    row("very long", QByteArray(1000, '1'), {});
}

void TestTrustedProxies::readsAnAddressStrictly()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, address);

    const auto read = readIpAddress(text);

    QCOMPARE(read ? read->toString() : QString(), address);
}

void TestTrustedProxies::knowsItsAddressesAndNetworks_data()
{
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isTrusted");

    const auto row = [](const char *name, const QString &trusted, const QString &address, bool isTrusted) {
        QTest::newRow(name) << trusted << address << isTrusted;
    };
    row("no proxies", {}, u"127.0.0.1"_s, false);
    row("an address", u"192.0.2.1"_s, u"192.0.2.1"_s, true);
    row("its neighbour", u"192.0.2.1"_s, u"192.0.2.2"_s, false);
    row("a network's first", u"10.0.0.0/8"_s, u"10.0.0.0"_s, true);
    row("a network's last", u"10.0.0.0/8"_s, u"10.255.255.255"_s, true);
    row("beyond a network", u"10.0.0.0/8"_s, u"11.0.0.0"_s, false);
    row("a network named by one of its hosts", u"10.1.2.3/8"_s, u"10.9.9.9"_s, true);
    row("every IPv4 address", u"0.0.0.0/0"_s, u"203.0.113.9"_s, true);
    row("the IPv4 default network does not contain IPv6 addresses", u"0.0.0.0/0"_s, u"2001:db8::1"_s, false);
    row("the IPv6 default network does not contain IPv4 addresses", u"::/0"_s, u"192.0.2.1"_s, false);
    row("IPv6", u"2001:db8::1"_s, u"2001:db8::1"_s, true);
    row("an IPv6 network", u"2001:db8::/33"_s, u"2001:db8:7fff::1"_s, true);
    row("beyond an IPv6 network", u"2001:db8::/33"_s, u"2001:db8:8000::1"_s, false);
    row("the second of a list", u"192.0.2.1, 2001:db8::/64"_s, u"2001:db8::5"_s, true);
    row("an IPv4-mapped peer", u"192.0.2.0/24"_s, u"::ffff:192.0.2.7"_s, true);
    row("an IPv4-mapped entry", u"::ffff:192.0.2.7"_s, u"192.0.2.7"_s, true);
    row("an IPv4-mapped network", u"::ffff:192.0.2.0/120"_s, u"192.0.2.9"_s, true);
    row("beyond an IPv4-mapped network", u"::ffff:192.0.2.0/120"_s, u"192.0.3.9"_s, false);
}

void TestTrustedProxies::knowsItsAddressesAndNetworks()
{
    QFETCH(const QString, trusted);
    QFETCH(const QString, address);

    const auto proxies = TrustedProxies::parse(trusted);
    QVERIFY2(proxies, proxies ? "" : qPrintable(proxies.error()));

    QTEST(proxies->contains(QHostAddress(address)), "isTrusted");
}

void TestTrustedProxies::reportsTheInvalidEntry_data()
{
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QString>("wrong");

    for (const auto *wrong : {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8",
                              "10.0.0.0/255.0.0.0", "10/8", "10.0.0", "2001:db8::/129", "::ffff:10.0.0.0/95",
                              "proxy.example.org", "10.0.0.1:80", "[::1]", "*", "10.0.0.1 10.0.0.2"})
        QTest::newRow(wrong) << u"192.0.2.1, %1"_s.arg(QLatin1StringView(wrong)) << QString::fromLatin1(wrong);
    QTest::newRow("beyond ASCII") << u"10.0.0.１"_s << u"10.0.0.１"_s;
}

void TestTrustedProxies::reportsTheInvalidEntry()
{
    QFETCH(const QString, trusted);

    const auto proxies = TrustedProxies::parse(trusted);

    QVERIFY(!proxies);
    QTEST(proxies.error(), "wrong");
}

void TestTrustedProxies::keepsTheConfiguredText()
{
    QCOMPARE(TrustedProxies::parse(u" 10.0.0.0/8 ,,2001:db8::7"_s)->text(), u"10.0.0.0/8,2001:db8::7"_s);
    QVERIFY(TrustedProxies::parse(u" , "_s)->isEmpty());
}

QTEST_APPLESS_MAIN(TestTrustedProxies)
#include "tst_trustedproxies.moc"
