// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/channel.h"
#include "tests/service/http/socketpair.h"

#include <QTest>

#include <csignal>
#include <functional>
#include <memory>

using namespace loom;

namespace {

class User : public Channel::User
{
public:
    void readable() override
    {
        ++timesReadable;
        if (read)
            read();
    }
    void onBytesSent() override { ++timesTaken; }

    std::function<void()> read;
    int timesReadable = 0;
    int timesTaken = 0;
};

} // namespace

class TestChannel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void receivesWhatHasArrived();
    void reportsThatNothingHasArrived();
    void notifiesOnceOfUnreadInput();
    void notifiesAgainAfterEverythingWasReceived();
    void reportsTheEndOfTheInput();
    void canSendAfterTheEndOfTheInput();
    void failsAfterAReset();
    void sendsAtOnceWhatTheKernelAccepts();
    void buffersAndSendsTheRestLater();
    void failsIfTheClientDisconnectsWithBytesUnsent();
    void sendsNothingAfterClosing();
    void knowsTheAddressOfTheClient();

private:
    Channel::Received receive() { return m_channel->receive(m_room); }

    SocketNotifierSet m_readiness;
    std::unique_ptr<SocketPair> m_pair;
    std::unique_ptr<Channel> m_channel;
    User m_user;
    Channel::ReceiveBuffer m_room;
};

void TestChannel::init()
{
    m_pair = std::make_unique<SocketPair>();
    m_channel = std::make_unique<Channel>(m_pair->takeService(), m_readiness);
    m_user = {};
    m_channel->setUser(&m_user);
}

void TestChannel::cleanup()
{
    m_channel.reset();
    m_pair.reset();
}

void TestChannel::receivesWhatHasArrived()
{
    m_pair->send("abc");
    QTRY_VERIFY(m_user.timesReadable > 0);

    const auto received = receive();

    QCOMPARE(received.input, Channel::Input::Bytes);
    QCOMPARE(received.bytes.toByteArray(), "abc");
    QCOMPARE(receive().input, Channel::Input::NoneYet);
}

void TestChannel::reportsThatNothingHasArrived()
{
    QCOMPARE(receive().input, Channel::Input::NoneYet);
}

/// A level-triggered notifier would fire in every turn of the event loop.
void TestChannel::notifiesOnceOfUnreadInput()
{
    m_pair->send("abc");
    QTRY_COMPARE(m_user.timesReadable, 1);
    for (int turn = 0; turn < 20; ++turn)
        QCoreApplication::processEvents();

    QCOMPARE(m_user.timesReadable, 1);
    QCOMPARE(receive().bytes.toByteArray(), "abc");
}

void TestChannel::notifiesAgainAfterEverythingWasReceived()
{
    m_pair->send("abc");
    QTRY_COMPARE(m_user.timesReadable, 1);
    receive();

    m_pair->send("def");

    QTRY_COMPARE(m_user.timesReadable, 2);
    QCOMPARE(receive().bytes.toByteArray(), "def");
}

void TestChannel::reportsTheEndOfTheInput()
{
    m_pair->send("abc");
    m_pair->endSending();
    QTRY_VERIFY(m_user.timesReadable > 0);

    QCOMPARE(receive().bytes.toByteArray(), "abc");
    QCOMPARE(receive().input, Channel::Input::Ended);
}

void TestChannel::canSendAfterTheEndOfTheInput()
{
    m_pair->endSending();
    QTRY_VERIFY(m_user.timesReadable > 0);
    QCOMPARE(receive().input, Channel::Input::Ended);

    QVERIFY(m_channel->send("answer"));

    QTRY_COMPARE(m_pair->received(), "answer");
}

void TestChannel::failsAfterAReset()
{
    m_pair->resetClient();
    QTRY_VERIFY(m_user.timesReadable > 0);

    QCOMPARE(receive().input, Channel::Input::Failed);
    QVERIFY(!m_channel->send("answer"));
}

void TestChannel::sendsAtOnceWhatTheKernelAccepts()
{
    QVERIFY(m_channel->send("answer"));

    QCOMPARE(m_channel->unsentBytes(), 0);
    QTRY_COMPARE(m_pair->received(), "answer");
    QCOMPARE(m_user.timesTaken, 0);
}

void TestChannel::buffersAndSendsTheRestLater()
{
    const QByteArray much(32 * 1024 * 1024, 'x');
    QVERIFY(m_channel->send(much));
    QVERIFY2(m_channel->unsentBytes() > 0, "the kernel accepted all 32 MiB at once");
    QVERIFY(m_channel->send("end"));

    QTRY_COMPARE_WITH_TIMEOUT(m_pair->received().size(), much.size() + 3, 30'000);

    QVERIFY(m_pair->received().startsWith(much) && m_pair->received().endsWith("end"));
    QCOMPARE(m_channel->unsentBytes(), 0);
    QVERIFY(m_user.timesTaken > 0);
}

void TestChannel::failsIfTheClientDisconnectsWithBytesUnsent()
{
    QVERIFY(m_channel->send(QByteArray(32 * 1024 * 1024, 'x')));
    QVERIFY(m_channel->unsentBytes() > 0);

    m_pair->resetClient();

    QTRY_VERIFY(!m_channel->isOpen());
    QVERIFY(m_user.timesTaken > 0);
    QCOMPARE(m_channel->unsentBytes(), 0);
}

void TestChannel::sendsNothingAfterClosing()
{
    m_channel->close();

    QVERIFY(!m_channel->isOpen());
    QVERIFY(!m_channel->send("answer"));
    QCOMPARE(receive().input, Channel::Input::Failed);
}

void TestChannel::knowsTheAddressOfTheClient()
{
    const auto peer = m_channel->peer();

    QCOMPARE(peer.host, QHostAddress(QHostAddress::LocalHost));
    QVERIFY(peer.port > 0);
}

QTEST_GUILESS_MAIN(TestChannel)

#include "tst_channel.moc"
