// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/connectedservice.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

protocol::MessageTypeInfo messageType(const QString &id, bool isBatch = false)
{
    protocol::MessageTypeInfo info;
    info.id = id;
    info.isBatch = isBatch;
    return info;
}

const auto Gps = messageType(u"device/sensor/gps/v1"_s);
const auto Audio = messageType(u"device/audio/v1"_s);
const auto Batch = messageType(u"batch/sensor/v1"_s, true);

Permissions permissions(const QList<QString> &scopes, const QString &authentication = u"required"_s)
{
    protocol::Hello hello;
    hello.authentication = authentication;
    hello.scopes = scopes;
    return Permissions(hello);
}

} // namespace

/// Tests the permissions of a console and the addresses to which it may send its key.
class PermissionsTest : public QObject
{
    Q_OBJECT

private slots:
    void permitsWhatTheScopesContain();
    void permitsEverythingWithoutScopes();
    void returnsTheScopeOfAMessageType();
    void comparesTheServicesAddress_data();
    void comparesTheServicesAddress();
    void matchesNoAddressWithoutAService();
};

void PermissionsTest::permitsWhatTheScopesContain()
{
    const auto some = permissions({u"monitor:watch"_s, u"ingest:device/sensor/gps/v1"_s});
    QVERIFY(some.asksForKeys() && some.maySendSomething());
    QVERIFY(some.maySend(Gps) && some.maySend(Batch));
    QVERIFY(!some.maySend(Audio) && !some.mayDisconnect());

    const auto watching = permissions({u"monitor:watch"_s, u"monitor:send"_s});
    QVERIFY(watching.mayDisconnect());
    QVERIFY(!watching.maySendSomething() && !watching.maySend(Gps) && !watching.maySend(Batch));

    QVERIFY(permissions({u"ingest:*"_s}).maySend(Audio));
}

void PermissionsTest::permitsEverythingWithoutScopes()
{
    for (const auto &any : {Permissions(), permissions({}, u""_s), permissions({}, u"off"_s)}) {
        QVERIFY(!any.asksForKeys());
        QVERIFY(any.mayDisconnect() && any.maySendSomething() && any.maySend(Gps));
    }
}

void PermissionsTest::returnsTheScopeOfAMessageType()
{
    QCOMPARE(scopeOf(Gps), u"ingest:device/sensor/gps/v1"_s);
    QCOMPARE(scopeOf(Batch), u"ingest:*"_s);
}

void PermissionsTest::comparesTheServicesAddress_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isIt");

    const auto plain = u"http://loom.example:8000"_s;
    const auto tls = u"https://loom.example:8000"_s;
    QTest::newRow("the same") << plain << plain << true;
    QTest::newRow("below a path") << plain << plain + u"/ingest"_s << true;
    QTest::newRow("in upper case") << plain << u"http://LOOM.example:8000"_s << true;
    QTest::newRow("a TLS proxy on the same host") << tls << u"https://loom.example"_s << true;
    QTest::newRow("another port") << plain << u"http://loom.example:9000"_s << false;
    QTest::newRow("without TLS instead of TLS") << tls << u"http://loom.example:8000"_s << false;
    QTest::newRow("a host name with the same prefix") << plain << u"http://loom.example.org:8000"_s << false;
    QTest::newRow("a user name that looks like the host") << plain << u"http://loom.example:8000@evil.org"_s << false;
    QTest::newRow("another host with TLS") << tls << u"https://other.example:8000"_s << false;
    QTest::newRow("the explicit default port") << u"http://loom.example:80"_s << u"http://loom.example"_s << true;
}

void PermissionsTest::comparesTheServicesAddress()
{
    QFETCH(QString, service);
    QFETCH(QString, address);
    QFETCH(bool, isIt);
    ConnectedService connected;
    connected.http = QUrl(service);

    QCOMPARE(connected.isAt(QUrl(address)), isIt);
}

void PermissionsTest::matchesNoAddressWithoutAService()
{
    QVERIFY(!ConnectedService().isAt(QUrl()));
    QVERIFY(!ConnectedService().isAt(QUrl(u"https://loom.example"_s)));
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
