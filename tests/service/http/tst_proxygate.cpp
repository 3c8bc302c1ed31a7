// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/phasetimer.h"
#include "service/http/proxygate.h"
#include "tests/service/http/proxyheaders.h"
#include "tests/service/http/socketpair.h"

#include <QTest>

#include <memory>

using namespace loom;
using namespace loom::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestProxyGate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void admitsAConnectionOnceItsHeaderHasArrived();
    void leavesWhatFollowsTheHeaderToTheNextReader();
    void readsAHeaderThatArrivesInPieces();
    void keepsTheProxysAddressWhereItSpeaksForItself();
    void closesAConnectionWithoutAHeader();
    void closesAConnectionThatEndsWithinItsHeader();
    void saysNothingOfAProbeThatOnlyConnects();
    void closesAConnectionWhoseHeaderTakesTooLong();

private:
    const QByteArray m_header = proxyHeader(0x21, 0x11, V4Addresses);
    Readiness m_readiness;
    std::unique_ptr<SocketPair> m_pair;
    std::unique_ptr<Channel> m_admitted;
    QStringList m_refused;
    std::unique_ptr<ProxyGate> m_gate;
};

void TestProxyGate::init()
{
    m_admitted.reset();
    m_refused.clear();
    m_gate = std::make_unique<ProxyGate>(
        10s, [this](auto channel) { m_admitted = std::move(channel); },
        [this](const QHostAddress &peer, const char *mistake) {
            m_refused << peer.toString() + u": "_s + QLatin1String(mistake);
        });
    m_pair = std::make_unique<SocketPair>();
    m_gate->add(std::make_unique<Channel>(m_pair->takeService(), m_readiness));
}

void TestProxyGate::admitsAConnectionOnceItsHeaderHasArrived()
{
    m_pair->send(m_header);

    QTRY_VERIFY(m_admitted);
    QCOMPARE(m_admitted->peer().host.toString(), u"203.0.113.9"_s);
    QCOMPARE(m_admitted->peer().port, 51413);
    QVERIFY(m_refused.isEmpty());
}

void TestProxyGate::leavesWhatFollowsTheHeaderToTheNextReader()
{
    m_pair->send(m_header + "\x16\x03\x01");

    QTRY_VERIFY(m_admitted);
    Channel::Room room;
    QCOMPARE(m_admitted->receive(room).bytes, QByteArrayView("\x16\x03\x01"));
}

void TestProxyGate::readsAHeaderThatArrivesInPieces()
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

void TestProxyGate::keepsTheProxysAddressWhereItSpeaksForItself()
{
    m_pair->send(proxyHeader(0x20, 0x00, {}));

    QTRY_VERIFY(m_admitted);
    QCOMPARE(m_admitted->peer().host, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(m_admitted->peer().port != 0);
}

void TestProxyGate::closesAConnectionWithoutAHeader()
{
    m_pair->send("GET / HTTP/1.1\r\n");

    QTRY_COMPARE(m_refused.size(), 1);
    QVERIFY2(m_refused.first().startsWith(u"127.0.0.1: "_s), qPrintable(m_refused.first()));
    QVERIFY2(m_refused.first().contains(u"signature"_s), qPrintable(m_refused.first()));
    QVERIFY(!m_admitted);
}

void TestProxyGate::closesAConnectionThatEndsWithinItsHeader()
{
    m_pair->send(m_header.first(20));
    m_pair->endSending();

    QTRY_COMPARE(m_refused, QStringList{u"127.0.0.1: the connection ended within it"_s});
    QVERIFY(!m_admitted);
}

void TestProxyGate::saysNothingOfAProbeThatOnlyConnects()
{
    m_pair->endSending();

    QTRY_VERIFY((m_pair->received(), m_pair->hasEnded()));
    QVERIFY(m_refused.isEmpty());
    QVERIFY(!m_admitted);
}

void TestProxyGate::closesAConnectionWhoseHeaderTakesTooLong()
{
    m_pair->send(m_header.chopped(1));
    QCoreApplication::processEvents();

    m_gate->checkTimes(steadyNow() + 9'000);
    QVERIFY(m_refused.isEmpty());
    m_gate->checkTimes(steadyNow() + 11'000);

    QCOMPARE(m_refused, QStringList{u"127.0.0.1: it did not arrive within LOOM_HTTP_HEADER_TIMEOUT_S"_s});
    QTRY_VERIFY((m_pair->received(), m_pair->hasEnded()));
}

QTEST_GUILESS_MAIN(TestProxyGate)
#include "tst_proxygate.moc"
