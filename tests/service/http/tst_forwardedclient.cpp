// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/forwardedclient.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

/// The client of a request. Trusted proxies are 10.0.0.0/8 and 2001:db8:f::/48; the peer is 10.0.0.1 unless a row sets
/// another one.
class TestForwardedClient : public QObject
{
    Q_OBJECT

private slots:
    void findsTheClientInXForwardedFor_data();
    void findsTheClientInXForwardedFor();
    void findsTheClientInForwarded_data();
    void findsTheClientInForwarded();
    void ignoresTheFieldOfUntrustedPeers_data();
    void ignoresTheFieldOfUntrustedPeers();
    void readsOnlyTheConfiguredField();
    void knowsWhetherTheClientUsesTls_data();
    void knowsWhetherTheClientUsesTls();
};

namespace {

const QHostAddress Proxy(u"10.0.0.1"_s);

ForwardedClient clientOf(const QByteArray &fields, ForwardedField field, const QHostAddress &peer = Proxy)
{
    const auto head = RequestHead::parse("GET / HTTP/1.1\r\nHost: h\r\n" + fields, 8192);
    const auto trusted = TrustedProxies::parse(u"10.0.0.0/8,2001:db8:f::/48"_s);
    return forwardedClient(*head, peer, {*trusted, field});
}

QByteArray fieldLines(const QByteArray &name, const QByteArrayList &values)
{
    QByteArray lines;
    for (const auto &value : values)
        lines += name + ": " + value + "\r\n";
    return lines;
}

} // namespace

void TestForwardedClient::findsTheClientInXForwardedFor_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("client");

    const auto row = [](const char *name, const QByteArrayList &lines, const char *client) {
        QTest::newRow(name) << lines << QString::fromLatin1(client);
    };
    row("no field", {}, "10.0.0.1");
    row("an empty field", {""}, "10.0.0.1");
    row("one client", {"203.0.113.9"}, "203.0.113.9");
    row("a port", {"203.0.113.9:4711"}, "203.0.113.9");
    row("IPv6", {"2001:db8::9"}, "2001:db8::9");
    row("IPv6 in brackets", {"[2001:db8::9]"}, "2001:db8::9");
    row("IPv6 with a port", {"[2001:db8::9]:4711"}, "2001:db8::9");
    row("IPv4 in its IPv6 form", {"::ffff:203.0.113.9"}, "203.0.113.9");
    row("an entry sent by the client comes first", {"192.0.2.66, 203.0.113.9"}, "203.0.113.9");
    row("a second proxy", {"192.0.2.66, 203.0.113.9, 10.0.0.2"}, "203.0.113.9");
    row("a client that adds a proxy's address", {"203.0.113.66, 10.0.0.66, 203.0.113.9"}, "203.0.113.9");
    row("a proxy with an IPv6 address", {"203.0.113.9, 2001:db8:f::2"}, "203.0.113.9");
    row("a client within the proxies' network", {"10.0.0.3, 10.0.0.2"}, "10.0.0.3");
    row("several fields are one list", {"192.0.2.66", "203.0.113.9, 10.0.0.3", "10.0.0.2"}, "203.0.113.9");
    row("empty entries", {"203.0.113.9,, ,", ""}, "203.0.113.9");
    row("no blanks", {"192.0.2.66,203.0.113.9,10.0.0.2"}, "203.0.113.9");
    row("no address", {"unknown"}, "10.0.0.1");
    row("no address behind a second proxy", {"203.0.113.9, unknown, 10.0.0.2"}, "10.0.0.2");
    row("a name", {"example.org"}, "10.0.0.1");
    row("an open quote of the client's", {"\"192.0.2.66, 203.0.113.9"}, "203.0.113.9");
    row("a wrong port", {"203.0.113.9:port"}, "10.0.0.1");
    row("an open bracket", {"[2001:db8::9"}, "10.0.0.1");
    row("brackets around nothing", {"[]"}, "10.0.0.1");
    row("IPv4 in brackets", {"[203.0.113.9]"}, "10.0.0.1");
    row("rubbish", {"\\\"=;:[]%"}, "10.0.0.1");
}

void TestForwardedClient::findsTheClientInXForwardedFor()
{
    QFETCH(const QByteArrayList, lines);

    const auto client = clientOf(fieldLines("X-Forwarded-For", lines), ForwardedField::XForwardedFor);

    QTEST(client.address.toString(), "client");
}

void TestForwardedClient::findsTheClientInForwarded_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QString>("client");

    const auto row = [](const char *name, const QByteArrayList &lines, const char *client) {
        QTest::newRow(name) << lines << QString::fromLatin1(client);
    };
    row("no field", {}, "10.0.0.1");
    row("one client", {"for=203.0.113.9"}, "203.0.113.9");
    row("in quotes", {"for=\"203.0.113.9\""}, "203.0.113.9");
    row("a port", {"for=\"203.0.113.9:4711\""}, "203.0.113.9");
    row("a hidden port", {"for=\"203.0.113.9:_p\""}, "203.0.113.9");
    row("IPv6", {"for=\"[2001:db8::9]\""}, "2001:db8::9");
    row("IPv6 with a port", {"For=\"[2001:db8::9]:4711\""}, "2001:db8::9");
    row("other parameters", {"proto=https;for=203.0.113.9;by=10.0.0.1;host=\"a;b,c\""}, "203.0.113.9");
    row("blanks", {"for=192.0.2.66 , for = 203.0.113.9 ; proto=http"}, "203.0.113.9");
    row("a second proxy", {"for=192.0.2.66, for=203.0.113.9;proto=https, for=10.0.0.2"}, "203.0.113.9");
    row("several fields are one list", {"for=203.0.113.9", "for=10.0.0.2"}, "203.0.113.9");
    row("all are proxies", {"for=10.0.0.4, for=10.0.0.3"}, "10.0.0.4");
    row("unknown", {"for=203.0.113.9, for=unknown, for=10.0.0.2"}, "10.0.0.2");
    row("hidden", {"for=_client"}, "10.0.0.1");
    row("an entry without a client", {"for=203.0.113.9, proto=https"}, "10.0.0.1");
    row("two clients in one entry", {"for=203.0.113.9;for=192.0.2.66"}, "10.0.0.1");
    row("an open quote of the client's", {"for=\"192.0.2.66, for=203.0.113.9"}, "203.0.113.9");
    row("an open quote of the client's, and a quoted address", {"for=\"192.0.2.66, for=\"[2001:db8::9]\""},
        "2001:db8::9");
    row("an escaped quote of the client's", {"for=\"192.0.2.66\\\", for=203.0.113.9"}, "203.0.113.9");
    row("escaped characters", {"for=\"203\\.0.113.9\""}, "203.0.113.9");
    row("a separator in quotes", {"for=192.0.2.66;x=\"\\\", for=192.0.2.67\";for=203.0.113.9"}, "10.0.0.1");
    row("only a quote", {"\""}, "10.0.0.1");
    row("only an equals sign", {"="}, "10.0.0.1");
    row("no pair", {"203.0.113.9"}, "10.0.0.1");
}

void TestForwardedClient::findsTheClientInForwarded()
{
    QFETCH(const QByteArrayList, lines);

    const auto client = clientOf(fieldLines("Forwarded", lines), ForwardedField::Forwarded);

    QTEST(client.address.toString(), "client");
}

void TestForwardedClient::ignoresTheFieldOfUntrustedPeers_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<ForwardedField>("field");
    QTest::addColumn<QString>("peer");

    const QByteArray xForwardedFor("X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n");
    const QByteArray forwarded("Forwarded: for=203.0.113.9;proto=https\r\n");
    QTest::newRow("X-Forwarded-For") << xForwardedFor << ForwardedField::XForwardedFor << u"192.0.2.1"_s;
    QTest::newRow("Forwarded") << forwarded << ForwardedField::Forwarded << u"2001:db8::1"_s;
    QTest::newRow("no field is configured") << xForwardedFor + forwarded << ForwardedField::None << u"10.0.0.1"_s;
}

void TestForwardedClient::ignoresTheFieldOfUntrustedPeers()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const ForwardedField, field);
    QFETCH(const QString, peer);

    const auto client = clientOf(fields, field, QHostAddress(peer));

    QCOMPARE(client.address.toString(), peer);
    QVERIFY(!client.usesTls);
}

void TestForwardedClient::readsOnlyTheConfiguredField()
{
    const QByteArray both("X-Forwarded-For: 203.0.113.1\r\nForwarded: for=203.0.113.2\r\n");

    QCOMPARE(clientOf(both, ForwardedField::XForwardedFor).address.toString(), u"203.0.113.1"_s);
    QCOMPARE(clientOf(both, ForwardedField::Forwarded).address.toString(), u"203.0.113.2"_s);
}

void TestForwardedClient::knowsWhetherTheClientUsesTls_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<ForwardedField>("field");
    QTest::addColumn<bool>("usesTls");

    const auto x = ForwardedField::XForwardedFor;
    const auto standard = ForwardedField::Forwarded;
    const auto row = [](const char *name, const QByteArray &fields, ForwardedField field, bool usesTls) {
        QTest::newRow(name) << fields << field << usesTls;
    };
    row("https", "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: HTTPS\r\n", x, true);
    row("https, without a client", "X-Forwarded-Proto: https\r\n", x, true);
    row("http", "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: http\r\n", x, false);
    row("no X-Forwarded-Proto", "X-Forwarded-For: 203.0.113.9\r\n", x, false);
    row("X-Forwarded-Proto twice", "X-Forwarded-Proto: https\r\nX-Forwarded-Proto: https\r\n", x, false);
    row("proto=https", "Forwarded: for=203.0.113.9;proto=https\r\n", standard, true);
    row("that of the client's own connection", "Forwarded: for=203.0.113.9;proto=https, for=10.0.0.2;proto=http\r\n",
        standard, true);
    row("that of a proxy only", "Forwarded: for=203.0.113.9;proto=http, for=10.0.0.2;proto=https\r\n", standard, false);
    row("set by the client", "Forwarded: for=1.2.3.4;proto=https, for=203.0.113.9\r\n", standard, false);
    row("the other field", "X-Forwarded-Proto: https\r\nForwarded: for=203.0.113.9\r\n", standard, false);
}

void TestForwardedClient::knowsWhetherTheClientUsesTls()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const ForwardedField, field);

    QTEST(clientOf(fields, field).usesTls, "usesTls");
}

QTEST_APPLESS_MAIN(TestForwardedClient)
#include "tst_forwardedclient.moc"
