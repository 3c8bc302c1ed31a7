// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/connectedservice.h"

#include <QTest>

using namespace loom;
using namespace Qt::Literals::StringLiterals;

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

/// What a console believes that it may do, and where it would show its key.
class PermissionsTest : public QObject
{
    Q_OBJECT

private slots:
    void allowsWhatTheScopesSay();
    void allowsEverythingWhereNothingIsSaid();
    void namesTheScopeThatAStreamNeeds();
    void knowsItsServiceByItsAddress_data();
    void knowsItsServiceByItsAddress();
    void isNowhereWithoutAService();
};

void PermissionsTest::allowsWhatTheScopesSay()
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

void PermissionsTest::allowsEverythingWhereNothingIsSaid()
{
    for (const auto &any : {Permissions(), permissions({}, u""_s), permissions({}, u"off"_s)}) {
        QVERIFY(!any.asksForKeys());
        QVERIFY(any.mayDisconnect() && any.maySendSomething() && any.maySend(Gps));
    }
}

void PermissionsTest::namesTheScopeThatAStreamNeeds()
{
    QCOMPARE(scopeOf(Gps), u"ingest:device/sensor/gps/v1"_s);
    QCOMPARE(scopeOf(Batch), u"ingest:*"_s);
}

void PermissionsTest::knowsItsServiceByItsAddress_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isIt");

    const auto plain = u"http://loom.example:8000"_s;
    const auto tls = u"https://loom.example:8000"_s;
    QTest::newRow("the same") << plain << plain << true;
    QTest::newRow("below a path") << plain << plain + u"/ingest"_s << true;
    QTest::newRow("in capitals") << plain << u"http://LOOM.example:8000"_s << true;
    QTest::newRow("a proxy of it with TLS") << tls << u"https://loom.example"_s << true;
    QTest::newRow("another port") << plain << u"http://loom.example:9000"_s << false;
    QTest::newRow("without TLS, where there is TLS") << tls << u"http://loom.example:8000"_s << false;
    QTest::newRow("a host whose name begins the same") << plain << u"http://loom.example.org:8000"_s << false;
    QTest::newRow("a user's name that looks like the host") << plain << u"http://loom.example:8000@evil.org"_s << false;
    QTest::newRow("another host with TLS") << tls << u"https://other.example:8000"_s << false;
    QTest::newRow("the default port, written") << u"http://loom.example:80"_s << u"http://loom.example"_s << true;
}

void PermissionsTest::knowsItsServiceByItsAddress()
{
    QFETCH(QString, service);
    QFETCH(QString, address);
    QFETCH(bool, isIt);
    ConnectedService connected;
    connected.http = QUrl(service);

    QCOMPARE(connected.isAt(QUrl(address)), isIt);
}

void PermissionsTest::isNowhereWithoutAService()
{
    QVERIFY(!ConnectedService().isAt(QUrl()));
    QVERIFY(!ConnectedService().isAt(QUrl(u"https://loom.example"_s)));
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "tst_permissions.moc"
