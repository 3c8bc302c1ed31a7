// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/proxyheader.h"
#include "tests/service/http/proxyheaders.h"

#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class TestProxyHeader : public QObject
{
    Q_OBJECT

private slots:
    void namesTheClient_data();
    void namesTheClient();
    void rejectsAnythingElse_data();
    void rejectsAnythingElse();
    void requestsNoBytesPastTheHeader();
};

void TestProxyHeader::namesTheClient_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("client"); // empty: unknown
    QTest::addColumn<int>("port");

    const QByteArray v6 = QByteArray::fromHex("20010db8000000000000000000000009"
                                              "20010db8000000000000000000000001"
                                              "c8d51f40");
    const QByteArray mapped = QByteArray::fromHex("00000000000000000000ffffcb007109"
                                                  "00000000000000000000ffffc0000201"
                                                  "c8d51f40");
    QTest::newRow("TCP over IPv4") << proxyHeader(0x21, 0x11, V4Addresses) << u"203.0.113.9"_s << 51413;
    QTest::newRow("TCP over IPv6") << proxyHeader(0x21, 0x21, v6) << u"2001:db8::9"_s << 51413;
    QTest::newRow("IPv4 in its IPv6 form") << proxyHeader(0x21, 0x21, mapped) << u"203.0.113.9"_s << 51413;
    QTest::newRow("extensions") << proxyHeader(0x21, 0x11, V4Addresses + QByteArray::fromHex("030004a94f2c01"))
                                << u"203.0.113.9"_s << 51413;
    QTest::newRow("extensions up to 4 KiB")
        << proxyHeader(0x21, 0x11, V4Addresses + QByteArray(ProxyHeader::MaxBytes - 28, 'x')) << u"203.0.113.9"_s
        << 51413;
    QTest::newRow("the proxy itself") << proxyHeader(0x20, 0x00, {}) << QString() << 0;
    QTest::newRow("the proxy itself, with addresses") << proxyHeader(0x20, 0x11, V4Addresses) << QString() << 0;
    QTest::newRow("an unknown client") << proxyHeader(0x21, 0x00, {}) << QString() << 0;
    QTest::newRow("an unknown client with extensions") << proxyHeader(0x21, 0x00, "abc") << QString() << 0;
}

void TestProxyHeader::namesTheClient()
{
    QFETCH(const QByteArray, header);

    const auto parsed = ProxyHeader::parse(header + "GET / HTTP/1.1\r\n");

    QVERIFY2(parsed.state == ProxyHeader::State::Complete, parsed.mistake);
    QCOMPARE(parsed.size, header.size());
    QTEST(parsed.source ? parsed.source->host.toString() : QString(), "client");
    QTEST(parsed.source ? int(parsed.source->port) : 0, "port");
}

void TestProxyHeader::rejectsAnythingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("mistake");

    const auto row = [](const char *name, const QByteArray &bytes, const char *mistake) {
        QTest::newRow(name) << bytes << QByteArray(mistake);
    };
    row("HTTP", "GET / HTTP/1.1\r\n", "signature");
    row("one byte of HTTP", "G", "signature");
    row("TLS", QByteArray::fromHex("1603010200010001fc"), "signature");
    row("version 1", "PROXY TCP4 203.0.113.9 192.0.2.1 51413 8000\r\n", "signature");
    row("the signature's last byte", proxyHeader(0x21, 0x11, V4Addresses).replace(11, 1, "x"), "signature");
    row("version 3", proxyHeader(0x31, 0x11, V4Addresses), "version");
    row("a command that does not exist", proxyHeader(0x22, 0x11, V4Addresses), "command");
    row("UDP", proxyHeader(0x21, 0x12, V4Addresses), "protocol");
    row("a Unix socket", proxyHeader(0x21, 0x31, QByteArray(216, 'x')), "protocol");
    row("a family that does not exist", proxyHeader(0x21, 0x41, V4Addresses), "protocol");
    row("IPv4 addresses that are too short", proxyHeader(0x21, 0x11, V4Addresses.chopped(1)), "too short");
    row("IPv6 addresses that are too short", proxyHeader(0x21, 0x21, V4Addresses), "too short");
    row("longer than 4 KiB, at once", proxyHeader(0x21, 0x11, QByteArray(ProxyHeader::MaxBytes, 'x')).first(16),
        "4 KiB");
}

void TestProxyHeader::rejectsAnythingElse()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, mistake);

    const auto parsed = ProxyHeader::parse(bytes);

    QCOMPARE(parsed.state, ProxyHeader::State::Malformed);
    QVERIFY2(QByteArray(parsed.mistake).contains(mistake), parsed.mistake);
}

void TestProxyHeader::requestsNoBytesPastTheHeader()
{
    const auto header = proxyHeader(0x21, 0x11, V4Addresses + "extension");

    for (qsizetype arrived = 0; arrived < header.size(); ++arrived) {
        const auto parsed = ProxyHeader::parse(header.first(arrived));

        QCOMPARE(parsed.state, ProxyHeader::State::Incomplete);
        QCOMPARE(parsed.size, arrived < 16 ? 16 : header.size());
    }
}

QTEST_APPLESS_MAIN(TestProxyHeader)
#include "tst_proxyheader.moc"
