// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pendingconnections.h"
#include "service/http/phasetimer.h"
#include "service/http/proxyprelude.h"
#include "service/http/tlsprelude.h"
#include "tests/service/http/proxyheaders.h"
#include "tests/service/http/socketpair.h"
#include "tests/service/tls/certificate.h"

#include <QTest>

#include <memory>

using namespace loom;
using namespace loom::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestPendingConnections : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void admitsAConnectionOnceItsHeaderHasArrived();
    void readsNothingPastTheHeader();
    void readsAHeaderThatArrivesInPieces();
    void keepsTheProxysAddressForLocalConnections();
    void closesAConnectionWithoutAHeader();
    void closesAConnectionThatEndsWithinItsHeader();
    void ignoresAProbeThatOnlyConnects();
    void closesAConnectionWhoseHeaderTakesTooLong();
    void rejectsTheOldestAtTheLimit();
    void admitsAConnectionAfterItsHandshake();
    void recognisesAPlainHttpRequest();
    void ignoresAClientThatDisconnectsWithinItsHandshake();
    void rejectsAnInvalidHandshake_data();
    void rejectsAnInvalidHandshake();

private:
    void add(SocketPair &pair, std::unique_ptr<Prelude> prelude);
    void addWithTls(SocketPair &pair);

    const Certificate m_certificate;
    std::shared_ptr<const TlsContext> m_context;
    MemoryBudget m_memory{1024 * 1024};
    const QByteArray m_header = proxyHeader(0x21, 0x11, V4Addresses);
    SocketNotifierSet m_readiness;
    std::unique_ptr<SocketPair> m_pair;
    std::unique_ptr<Channel> m_admitted;
    QStringList m_rejected;
    std::unique_ptr<PendingConnections> m_connections;
};

void TestPendingConnections::init()
{
    const auto context = TlsContext::load(m_certificate.settings());
    QVERIFY2(context, context ? "" : qPrintable(context.error().message));
    m_context = *context;
    m_admitted.reset();
    m_rejected.clear();
    m_connections =
        std::make_unique<PendingConnections>(10s, 2, [this](auto channel, ConnectionRejection, const QString &mistake) {
            m_rejected << channel->peer().host.toString() + u": "_s + mistake;
        });
    m_pair = std::make_unique<SocketPair>();
    add(*m_pair, std::make_unique<ProxyPrelude>());
}

void TestPendingConnections::add(SocketPair &pair, std::unique_ptr<Prelude> prelude)
{
    m_connections->add(std::make_unique<Channel>(pair.takeService(), m_readiness), std::move(prelude),
                       [this](auto channel) { m_admitted = std::move(channel); });
}

void TestPendingConnections::addWithTls(SocketPair &pair)
{
    add(pair, std::make_unique<TlsPrelude>(m_context, MemoryReservation(m_memory)));
}

void TestPendingConnections::admitsAConnectionOnceItsHeaderHasArrived()
{
    m_pair->send(m_header);

    QTRY_VERIFY(m_admitted);
    QCOMPARE(m_admitted->peer().host.toString(), u"203.0.113.9"_s);
    QCOMPARE(m_admitted->peer().port, 51413);
    QVERIFY(m_rejected.isEmpty());
}

void TestPendingConnections::readsNothingPastTheHeader()
{
    m_pair->send(m_header + "\x16\x03\x01");

    QTRY_VERIFY(m_admitted);
    Channel::ReceiveBuffer buffer;
    QCOMPARE(m_admitted->receive(buffer).bytes, QByteArrayView("\x16\x03\x01"));
}

void TestPendingConnections::readsAHeaderThatArrivesInPieces()
{
    for (const char c : m_header.chopped(1)) {
        m_pair->send(QByteArray(1, c));
        QCoreApplication::processEvents();
    }
    QVERIFY(!m_admitted);

    m_pair->send(m_header.last(1));

    QTRY_VERIFY(m_admitted);
    QCOMPARE(m_admitted->peer().host.toString(), u"203.0.113.9"_s);
}

void TestPendingConnections::keepsTheProxysAddressForLocalConnections()
{
    m_pair->send(proxyHeader(0x20, 0x00, {}));

    QTRY_VERIFY(m_admitted);
    QCOMPARE(m_admitted->peer().host, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(m_admitted->peer().port != 0);
}

void TestPendingConnections::closesAConnectionWithoutAHeader()
{
    m_pair->send("GET / HTTP/1.1\r\n");

    QTRY_COMPARE(m_rejected.size(), 1);
    QVERIFY2(m_rejected.first().startsWith(u"127.0.0.1: "_s), qPrintable(m_rejected.first()));
    QVERIFY2(m_rejected.first().contains(u"signature"_s), qPrintable(m_rejected.first()));
    QVERIFY(!m_admitted);
}

void TestPendingConnections::closesAConnectionThatEndsWithinItsHeader()
{
    m_pair->send(m_header.first(20));
    m_pair->endSending();

    QTRY_COMPARE(m_rejected, QStringList{u"127.0.0.1: the connection ended within it"_s});
    QVERIFY(!m_admitted);
}

void TestPendingConnections::ignoresAProbeThatOnlyConnects()
{
    m_pair->endSending();

    QTRY_VERIFY((m_pair->received(), m_pair->hasEnded()));
    QVERIFY(m_rejected.isEmpty());
    QVERIFY(!m_admitted);
}

void TestPendingConnections::closesAConnectionWhoseHeaderTakesTooLong()
{
    m_pair->send(m_header.chopped(1));
    QCoreApplication::processEvents();

    m_connections->checkTimes(steadyNow() + 9'000);
    QVERIFY(m_rejected.isEmpty());
    m_connections->checkTimes(steadyNow() + 11'000);

    QCOMPARE(m_rejected, QStringList{u"127.0.0.1: it was not complete within LOOM_HTTP_HEADER_TIMEOUT_S"_s});
    QTRY_VERIFY((m_pair->received(), m_pair->hasEnded()));
}

void TestPendingConnections::rejectsTheOldestAtTheLimit()
{
    SocketPair second;
    SocketPair third;
    add(second, std::make_unique<ProxyPrelude>());
    QVERIFY(m_rejected.isEmpty());

    add(third, std::make_unique<ProxyPrelude>());

    QCOMPARE(m_rejected, QStringList{u"127.0.0.1: too many connections are in this phase"_s});
    second.send(m_header);
    QTRY_VERIFY(m_admitted);
    QTRY_VERIFY((m_pair->received(), m_pair->hasEnded()));
}

void TestPendingConnections::admitsAConnectionAfterItsHandshake()
{
    SocketPair pair;
    addWithTls(pair);
    QSslSocket client;
    m_certificate.prepare(client);
    client.setSocketDescriptor(::dup(pair.client()));

    client.startClientEncryption();

    QTRY_VERIFY2(m_admitted, qPrintable(client.errorString() + m_rejected.join(u' ')));
    QTRY_VERIFY2(client.isEncrypted(), qPrintable(client.errorString()));
    client.write("hello");
    Channel::ReceiveBuffer buffer;
    QByteArray received;
    QTRY_VERIFY((received += m_admitted->receive(buffer).bytes, !received.isEmpty()));
    QCOMPARE(received, "hello");
    m_admitted->send("world");
    QTRY_COMPARE(client.bytesAvailable(), 5);
    QCOMPARE(client.readAll(), "world");
}

void TestPendingConnections::recognisesAPlainHttpRequest()
{
    SocketPair pair;
    bool wasPlainHttp = false;
    PendingConnections arrivals(
        10s, 2, [&](auto channel, auto, const auto &) { wasPlainHttp = channel->tls()->wasPlainHttp(); });
    arrivals.add(std::make_unique<Channel>(pair.takeService(), m_readiness),
                 std::make_unique<TlsPrelude>(m_context, MemoryReservation(m_memory)), {});

    pair.send("GET / HTTP/1.1\r\nHost: t\r\n\r\n");

    QTRY_VERIFY(wasPlainHttp);
}

void TestPendingConnections::ignoresAClientThatDisconnectsWithinItsHandshake()
{
    SocketPair pair;
    addWithTls(pair);
    pair.send(QByteArray::fromHex("1603010200010001fc0303"));
    pair.endSending();

    QTRY_VERIFY((pair.received(), pair.hasEnded()));
    QVERIFY2(m_rejected.isEmpty(), qPrintable(m_rejected.join(u' ')));
    QVERIFY(!m_admitted);
}

void TestPendingConnections::rejectsAnInvalidHandshake_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("zeros") << QByteArray(64, '\0');
    QTest::newRow("a record of another version") << QByteArray::fromHex("1609000002");
    QTest::newRow("data before the handshake") << QByteArray::fromHex("170303000568656c6c6f");
    QTest::newRow("an alert") << QByteArray::fromHex("15030300020228");
    QTest::newRow("a hello of no length") << QByteArray::fromHex("160301000401000000");
    QTest::newRow("a record that is too long") << QByteArray::fromHex("160301ffff01");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
}

void TestPendingConnections::rejectsAnInvalidHandshake()
{
    QFETCH(const QByteArray, sent);
    SocketPair pair;
    addWithTls(pair);

    pair.send(sent);

    QTRY_COMPARE(m_rejected.size(), 1);
    QVERIFY(!m_admitted);
}

QTEST_GUILESS_MAIN(TestPendingConnections)
#include "tst_pendingconnections.moc"
