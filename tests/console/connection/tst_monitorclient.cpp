// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/trust.h"
#include "console/connection/monitorclient.h"
#include "tests/support/certificates.h"
#include "tests/support/fakeservice.h"
#include "tests/support/tlsproxy.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace loom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = MonitorClient::State;

class MonitorClientTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emitsWhatTheServiceSends();
    void sendsCommands();
    void dropsEventsOfEarlierSubscriptions();
    void dropsEventsAfterItsLastSubscription();
    void readsOneFramePerTurn();
    void readsFramesReceivedBeforeTheEnd();
    void reconnectsAndSubscribesAgain();
    void waitsLongerAfterEachFailure();
    void sendsItsToken();
    void doesNotRetryWithAWrongToken();
    void doesNotRetryWithAnExpiredKey();
    void providesItsKeyOnlyIfItPermitsSending_data();
    void providesItsKeyOnlyIfItPermitsSending();
    void connectsOverTrustedTls();
    void doesNotRetryWithAnUntrustedCertificate();
    void reportsAnotherProtocolVersion();
    void rejectsAnInvalidHello_data();
    void rejectsAnInvalidHello();
    void reportsAnotherVersionWithAnInvalidHello();
    void reportsThatItWasTooSlow();
    void detectsAMissingHello();
    void detectsASilentService();
    void detectsAnotherService();
    void keepsTheReasonDuringARetry();
    void detectsAWebServer();
    void reportsRejectedCommandsAndStaysConnected();
    void staysClosedAfterClose();

private:
    void connectToService(const QString &token = {});

    static constexpr MonitorClient::Pace Quick{20ms, 40ms, 300ms, 300ms};
    std::unique_ptr<test::FakeService> m_service;
    std::unique_ptr<MonitorClient> m_client;
};

void MonitorClientTest::init()
{
    m_service = std::make_unique<test::FakeService>();
    QVERIFY(m_service->start());
    m_client = std::make_unique<MonitorClient>(Quick, nullptr);
}

void MonitorClientTest::connectToService(const QString &token)
{
    m_client->connectTo(m_service->address(), token);
    QTRY_COMPARE(m_client->state(), State::Connected);
}

void MonitorClientTest::emitsWhatTheServiceSends()
{
    QSignalSpy snapshots(m_client.get(), &MonitorClient::snapshotReceived);
    QSignalSpy events(m_client.get(), &MonitorClient::eventsReceived);

    m_client->subscribe({});
    connectToService();
    QTRY_COMPARE(m_service->subscriptions.size(), 1);
    m_service->say(test::someSnapshot(1000, 5));
    m_service->say(protocol::Events{{test::someEvent(7)}, 3});

    QTRY_COMPARE(events.size(), 1);
    QCOMPARE(m_client->hello().version, u"1.2.3"_s);
    QCOMPARE(m_client->httpAddress(), QUrl(u"http://127.0.0.1:8000"_s));
    QCOMPARE(snapshots.at(0).at(0).value<protocol::Snapshot>().topics.at(0).stored, 5);
    QCOMPARE(events.at(0).at(0).value<protocol::Events>().events.at(0).offset, 7);
    QVERIFY(m_client->reason().isEmpty());
}

void MonitorClientTest::sendsCommands()
{
    connectToService();
    protocol::Subscribe filter;
    filter.device = u"phone"_s;

    m_client->subscribe(filter);
    m_client->disconnectClient(42);
    m_client->unsubscribe();

    QTRY_COMPARE(m_service->unsubscriptions, 1);
    QCOMPARE(m_service->subscriptions.value(0).device, u"phone"_s);
    QCOMPARE(m_service->disconnects, QList<qint64>{42});
}

void MonitorClientTest::dropsEventsOfEarlierSubscriptions()
{
    QSignalSpy events(m_client.get(), &MonitorClient::eventsReceived);
    connectToService();
    m_client->subscribe({});
    QTRY_COMPARE(m_service->subscriptions.size(), 1);
    const auto before = m_service->subscriptions.last().subscription;
    m_client->subscribe({});
    QTRY_COMPARE(m_service->subscriptions.size(), 2);
    const auto present = m_service->subscriptions.last().subscription;
    QVERIFY(before != present);

    m_service->say(protocol::Events{{test::someEvent(7)}, 3, before});
    m_service->say(protocol::Events{{test::someEvent(8)}, 0, present});

    QTRY_COMPARE(events.size(), 1);
    QCOMPARE(events.at(0).at(0).value<protocol::Events>().events.at(0).offset, 8);
}

void MonitorClientTest::dropsEventsAfterItsLastSubscription()
{
    QSignalSpy events(m_client.get(), &MonitorClient::eventsReceived);
    QSignalSpy snapshots(m_client.get(), &MonitorClient::snapshotReceived);
    connectToService();
    m_client->subscribe({});
    m_client->unsubscribe();
    QTRY_COMPARE(m_service->unsubscriptions, 1);

    m_service->say(protocol::Events{{test::someEvent(7)}, 0, m_service->subscriptions.last().subscription});
    m_service->say(test::someSnapshot(1000, 5));

    QTRY_COMPARE(snapshots.size(), 1);
    QCOMPARE(events.size(), 0);
}

void MonitorClientTest::readsOneFramePerTurn()
{
    connectToService();
    m_client->subscribe({});
    QTRY_COMPARE(m_service->subscriptions.size(), 1);
    QList<qint64> order;
    int turn = 0;
    QList<int> turns;
    connect(m_client.get(), &MonitorClient::eventsReceived, this, [&](const protocol::Events &events) {
        order << events.events[0].offset;
        turns << turn;
    });
    QTimer counter;
    connect(&counter, &QTimer::timeout, this, [&turn] { ++turn; });
    counter.start(0);

    for (int i = 0; i < 10; ++i)
        m_service->say(protocol::Events{{test::someEvent(i)}, 0, m_service->subscriptions.last().subscription});

    QTRY_COMPARE(order, (QList<qint64>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    QCOMPARE(QSet<int>(turns.begin(), turns.end()).size(), 10);
}

void MonitorClientTest::readsFramesReceivedBeforeTheEnd()
{
    QSignalSpy events(m_client.get(), &MonitorClient::eventsReceived);
    connectToService();
    m_client->subscribe({});
    QTRY_COMPARE(m_service->subscriptions.size(), 1);

    for (int i = 0; i < 200; ++i)
        m_service->say(protocol::Events{{test::someEvent(i)}, 0, m_service->subscriptions.last().subscription});
    m_service->closeAll(1001, u"the service shuts down"_s);

    QTRY_COMPARE(m_client->state(), State::Waiting);
    QCOMPARE(events.size(), 200);
    QCOMPARE(events.last().at(0).value<protocol::Events>().events.at(0).offset, 199);
}

void MonitorClientTest::reconnectsAndSubscribesAgain()
{
    connectToService();
    m_client->subscribe({});
    QTRY_COMPARE(m_service->subscriptions.size(), 1);

    m_service->stop();
    QTRY_COMPARE(m_client->state(), State::Waiting);
    QVERIFY2(!m_client->reason().isEmpty(), "a lost connection must have a reason");
    QVERIFY(m_service->start());

    QTRY_COMPARE(m_client->state(), State::Connected);
    QTRY_COMPARE(m_service->subscriptions.size(), 2);
}

void MonitorClientTest::waitsLongerAfterEachFailure()
{
    Backoff backoff(1s, 5s);

    QCOMPARE(backoff.next(), 1000ms);
    QCOMPARE(backoff.next(), 2000ms);
    QCOMPARE(backoff.next(), 4000ms);
    QCOMPARE(backoff.next(), 5000ms);
    backoff.reset();
    QCOMPARE(backoff.next(), 1000ms);
}

void MonitorClientTest::sendsItsToken()
{
    m_service->token = u"secret"_s;

    connectToService(u"secret"_s);

    QCOMPARE(m_service->consoles(), 1);
}

void MonitorClientTest::doesNotRetryWithAWrongToken()
{
    m_service->token = u"secret"_s;

    m_client->connectTo(m_service->address(), u"guess"_s);

    QTRY_COMPARE(m_client->state(), State::Rejected);
    QVERIFY2(m_client->reason().contains(u"LOOM_MONITOR_TOKEN"_s), qPrintable(m_client->reason()));
    QCOMPARE(m_client->retryIn(), 0ms);
}

void MonitorClientTest::doesNotRetryWithAnExpiredKey()
{
    connectToService(u"key"_s);

    m_service->closeAll(4401, u"the key has expired or was withdrawn"_s);

    QTRY_COMPARE(m_client->state(), State::Rejected);
    QVERIFY2(m_client->reason().contains(u"expired or was revoked"_s), qPrintable(m_client->reason()));
    QCOMPARE(m_client->retryIn(), 0ms);
}

void MonitorClientTest::providesItsKeyOnlyIfItPermitsSending_data()
{
    QTest::addColumn<QString>("authentication");
    QTest::addColumn<QList<QString>>("scopes");
    QTest::addColumn<QByteArray>("credential");

    const QList<QString> all{u"ingest:*"_s, u"monitor:watch"_s};
    QTest::newRow("a key that permits it") << u"required"_s << all << "key"_ba;
    QTest::newRow("a key for the monitor channel only") << u"required"_s << QList{u"monitor:watch"_s} << ""_ba;
    QTest::newRow("no key required") << u"off"_s << all << ""_ba;
    QTest::newRow("a service without this information") << u""_s << QList<QString>() << ""_ba;
}

void MonitorClientTest::providesItsKeyOnlyIfItPermitsSending()
{
    QFETCH(QString, authentication);
    QFETCH(QList<QString>, scopes);
    QFETCH(QByteArray, credential);
    m_service->hello.authentication = authentication;
    m_service->hello.scopes = scopes;

    connectToService(u"key"_s);

    QCOMPARE(m_client->service().credential, credential);
    QCOMPARE(m_client->service().http, m_client->httpAddress());
}

void MonitorClientTest::connectsOverTrustedTls()
{
    test::Certificates certificates;
    const test::TlsProxy proxy(certificates.server(), quint16(m_service->address().port()));
    m_service->token = u"secret"_s;
    const auto tls = tlsTrusting(certificates.caFile());
    QVERIFY(tls);
    m_client->setTls(*tls);

    m_client->connectTo(QUrl(u"wss://127.0.0.1:%1/"_s.arg(proxy.port())), u"secret"_s);

    QTRY_VERIFY2(m_client->state() == State::Connected, qPrintable(m_client->reason()));
    QCOMPARE(m_client->httpAddress(), QUrl(u"https://127.0.0.1:8443"_s));
}

void MonitorClientTest::doesNotRetryWithAnUntrustedCertificate()
{
    test::Certificates certificates;
    const test::TlsProxy proxy(certificates.server(), quint16(m_service->address().port()));

    m_client->connectTo(QUrl(u"wss://127.0.0.1:%1/"_s.arg(proxy.port())), u"secret"_s);

    QTRY_COMPARE(m_client->state(), State::Rejected);
    QVERIFY2(m_client->reason().contains(u"Private CA"_s), qPrintable(m_client->reason()));
    QCOMPARE(m_service->consoles(), 0);
}

void MonitorClientTest::reportsAnotherProtocolVersion()
{
    m_service->hello.protocol = protocol::Version + 1;

    m_client->connectTo(m_service->address(), {});

    QTRY_COMPARE(m_client->state(), State::Rejected);
    QVERIFY2(m_client->reason().contains(u"version %1"_s.arg(protocol::Version + 1)), qPrintable(m_client->reason()));
}

void MonitorClientTest::reportsAnotherVersionWithAnInvalidHello()
{
    m_service->isSilent = true;
    connect(m_service.get(), &test::FakeService::consoleConnected, this, [this] {
        m_service->sayText(u"{\"type\":\"hello\",\"protocol\":9,\"version\":\"9.0\",\"streams\":\"elsewhere\"}"_s);
    });

    m_client->connectTo(m_service->address(), {});

    QTRY_COMPARE(m_client->state(), State::Rejected);
    QVERIFY2(m_client->reason().contains(u"version 9 of the monitor protocol"_s), qPrintable(m_client->reason()));
}

void MonitorClientTest::reportsThatItWasTooSlow()
{
    connectToService();
    QStringList reasons;
    connect(m_client.get(), &MonitorClient::stateChanged, this, [&] { reasons << m_client->reason(); });

    m_service->closeAll(4008, u"too slow"_s);

    QTRY_VERIFY(!reasons.isEmpty());
    QVERIFY2(reasons.first().contains(u"did not read fast enough"_s), qPrintable(reasons.first()));
    QTRY_COMPARE(m_client->state(), State::Connected);
}

void MonitorClientTest::detectsAMissingHello()
{
    m_service->isSilent = true;

    m_client->connectTo(m_service->address(), {});

    QTRY_COMPARE(m_client->state(), State::Waiting);
    QVERIFY2(m_client->reason().contains(u"hello"_s), qPrintable(m_client->reason()));
}

void MonitorClientTest::detectsASilentService()
{
    connectToService();

    QTRY_COMPARE(m_client->state(), State::Waiting);
    QVERIFY2(m_client->reason().contains(u"sent nothing"_s), qPrintable(m_client->reason()));
}

void MonitorClientTest::detectsAnotherService()
{
    m_service->isSilent = true;
    connect(m_service.get(), &test::FakeService::consoleConnected, this, [this] { m_service->sayText(u"welcome"_s); });

    m_client->connectTo(m_service->address(), {});

    QTRY_COMPARE(m_client->state(), State::Rejected);
    QVERIFY2(m_client->reason().contains(u"LOOM_MONITOR_PORT"_s), qPrintable(m_client->reason()));
}

void MonitorClientTest::rejectsAnInvalidHello_data()
{
    QTest::addColumn<QString>("hello");
    QTest::addColumn<QString>("reason");

    QTest::newRow("a port out of range") << uR"({"type":"hello","protocol":1,"http_port":1e99})"_s
                                         << u"\"http_port\" is not a whole number from 0 to 65535"_s;
    QTest::newRow("a version out of range") << uR"({"type":"hello","protocol":1e99})"_s << u"LOOM_MONITOR_PORT"_s;
}

void MonitorClientTest::rejectsAnInvalidHello()
{
    QFETCH(QString, hello);
    QFETCH(QString, reason);
    m_service->isSilent = true;
    connect(m_service.get(), &test::FakeService::consoleConnected, this, [this, hello] { m_service->sayText(hello); });

    m_client->connectTo(m_service->address(), {});

    QTRY_COMPARE(m_client->state(), State::Rejected);
    QVERIFY2(m_client->reason().contains(reason), qPrintable(m_client->reason()));
}

void MonitorClientTest::reportsRejectedCommandsAndStaysConnected()
{
    connectToService();
    QSignalSpy complaints(m_client.get(), &MonitorClient::complained);

    m_service->say(protocol::Rejected{u"there is no connection 7"_s});
    m_service->sayText(u"{\"type\":\"weather\"}"_s);

    QTRY_COMPARE(complaints.size(), 2);
    QCOMPARE(complaints.at(0).at(0).toString(), u"there is no connection 7"_s);
    QCOMPARE(m_client->state(), State::Connected);
}

void MonitorClientTest::keepsTheReasonDuringARetry()
{
    m_service->stop();
    QStringList reasons;
    connect(m_client.get(), &MonitorClient::stateChanged, this, [&] {
        if (m_client->state() == State::Connecting)
            reasons << m_client->reason();
    });

    m_client->connectTo(m_service->address(), {});
    QTRY_VERIFY(reasons.size() >= 3);

    QVERIFY2(reasons[0].isEmpty(), qPrintable(reasons[0]));
    QVERIFY2(reasons[2].contains(u"Cannot connect to"_s), qPrintable(reasons[2]));
    QVERIFY(m_service->start());
    QTRY_COMPARE(m_client->state(), State::Connected);
    QCOMPARE(m_client->reason(), QString());
}

void MonitorClientTest::detectsAWebServer()
{
    QTcpServer web;
    QVERIFY(web.listen(QHostAddress::LocalHost));
    connect(&web, &QTcpServer::newConnection, this, [&web] {
        auto *client = web.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, client,
                [client] { client->write("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\n{}"); });
    });

    m_client->connectTo(QUrl(u"ws://127.0.0.1:%1/"_s.arg(web.serverPort())), {});

    QTRY_COMPARE(m_client->state(), State::Waiting);
    QVERIFY2(m_client->reason().contains(u"is not the monitor channel of a Loom service"_s),
             qPrintable(m_client->reason()));
}

void MonitorClientTest::staysClosedAfterClose()
{
    connectToService();

    m_client->close();

    QCOMPARE(m_client->state(), State::Idle);
    QTRY_COMPARE(m_service->consoles(), 0);
    QCOMPARE(m_client->retryIn(), 0ms);
}

QTEST_GUILESS_MAIN(MonitorClientTest)
#include "tst_monitorclient.moc"
