// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/eventloop/bothloops.h"

#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>

using namespace loom;
using namespace std::chrono_literals;

namespace {

/// Two connected sockets.
class Pair
{
public:
    Pair()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends.data()) != 0)
            qFatal("no pair of sockets");
    }
    ~Pair()
    {
        closeOurs();
        closeTheirs();
    }
    Q_DISABLE_COPY_MOVE(Pair)

    int ours() const { return m_ends[0]; }
    int theirs() const { return m_ends[1]; }
    void closeOurs() { close(m_ends[0]); }
    void closeTheirs() { close(m_ends[1]); }
    void arrive() const { QCOMPARE(::write(theirs(), "x", 1), ssize_t(1)); }
    void read() const
    {
        char byte = 0;
        QCOMPARE(::read(ours(), &byte, 1), ssize_t(1));
    }

private:
    static void close(int &end)
    {
        if (end >= 0)
            ::close(end);
        end = -1;
    }

    std::array<int, 2> m_ends{};
};

/// A notifier and how often it was told.
struct Told
{
    Told(int descriptor, QSocketNotifier::Type type, std::function<void()> action = {}) : notifier(descriptor, type)
    {
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this, action] {
            ++times;
            if (action)
                action();
        });
    }

    QSocketNotifier notifier;
    int times = 0;
};

} // namespace

class TestSocketWatch : public QObject
{
    Q_OBJECT
public:
    explicit TestSocketWatch(Loop loop) : m_loop(loop) {}

private slots:
    void tellsWhatHasArrivedUntilItIsRead();
    void tellsThatThereIsRoom();
    void tellsOfUrgentData();
    void tellsReadersAndWritersOfOneSocket();
    void tellsEachTypeThatTheOtherEndHasGone_data();
    void tellsEachTypeThatTheOtherEndHasGone();
    void doesNotTellOneThatIsSwitchedOff();
    void noticesASwitchInEachTurn();
    void oneMaySwitchOffAnotherThatIsReadyToo();
    void oneMayDeleteItself();
    void oneMayStartAnother();
    void theLaterOfTwoTakesThePlace();
    void isQuietAboutAClosedSocket();
    void knowsANumberThatIsUsedAgain_data();
    void knowsANumberThatIsUsedAgain();
    void leavesAClosedSocketAloneThatLivesOnElsewhere();
    void leavesOutAFileThatIsNoSocket();
    void tellsAllOfMoreThanItTakesAtATime();
    void carriesWholeConnections();

private:
    const Loop m_loop;
};

void TestSocketWatch::tellsWhatHasArrivedUntilItIsRead()
{
    const Pair pair;
    Told reader(pair.ours(), QSocketNotifier::Read);

    QVERIFY(!turn());
    QCOMPARE(reader.times, 0);

    pair.arrive();
    QVERIFY(waitingTurn());
    QVERIFY(waitingTurn());
    QCOMPARE(reader.times, 2);

    pair.read();
    QVERIFY(!turn());
    QCOMPARE(reader.times, 2);
}

void TestSocketWatch::tellsThatThereIsRoom()
{
    const Pair pair;
    Told writer(pair.ours(), QSocketNotifier::Write);

    QVERIFY(waitingTurn());
    QCOMPARE(writer.times, 1);

    const std::array<char, 4096> block{};
    while (::write(pair.ours(), block.data(), block.size()) > 0) {}
    QVERIFY(!turn());
    QCOMPARE(writer.times, 1);
}

void TestSocketWatch::tellsOfUrgentData()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket theirs;
    theirs.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(server.waitForNewConnection(5000));
    QVERIFY(theirs.waitForConnected());
    const auto *ours = server.nextPendingConnection();
    Told exception(static_cast<int>(ours->socketDescriptor()), QSocketNotifier::Exception);

    QCOMPARE(::send(static_cast<int>(theirs.socketDescriptor()), "!", 1, MSG_OOB), ssize_t(1));

    QTRY_VERIFY(exception.times > 0);
}

void TestSocketWatch::tellsReadersAndWritersOfOneSocket()
{
    const Pair pair;
    Told reader(pair.ours(), QSocketNotifier::Read);
    Told writer(pair.ours(), QSocketNotifier::Write);
    pair.arrive();

    turn();
    QCOMPARE(reader.times, 1);
    QCOMPARE(writer.times, 1);

    reader.notifier.setEnabled(false);
    turn();
    QCOMPARE(reader.times, 1);
    QCOMPARE(writer.times, 2);

    reader.notifier.setEnabled(true);
    writer.notifier.setEnabled(false);
    turn();
    QCOMPARE(reader.times, 2);
    QCOMPARE(writer.times, 2);
}

void TestSocketWatch::tellsEachTypeThatTheOtherEndHasGone_data()
{
    QTest::addColumn<QSocketNotifier::Type>("type");

    QTest::newRow("read") << QSocketNotifier::Read;
    QTest::newRow("write") << QSocketNotifier::Write;
    QTest::newRow("exception") << QSocketNotifier::Exception;
}

void TestSocketWatch::tellsEachTypeThatTheOtherEndHasGone()
{
    QFETCH(QSocketNotifier::Type, type);
    Pair pair;
    Told notifier(pair.ours(), type);

    pair.closeTheirs();
    QVERIFY(waitingTurn());
    QCOMPARE(notifier.times, 1);

    notifier.notifier.setEnabled(false);
    QVERIFY(!turn());
    QVERIFY2(turnsWithin(20ms) < 5, "an end that nobody asks about any more keeps the loop busy");
}

void TestSocketWatch::doesNotTellOneThatIsSwitchedOff()
{
    const Pair pair;
    Told reader(pair.ours(), QSocketNotifier::Read);
    pair.arrive();

    reader.notifier.setEnabled(false);
    QVERIFY(!turn());
    QCOMPARE(reader.times, 0);

    reader.notifier.setEnabled(true);
    QVERIFY(turn());
    QCOMPARE(reader.times, 1);
}

void TestSocketWatch::noticesASwitchInEachTurn()
{
    const Pair pair;
    Told reader(pair.ours(), QSocketNotifier::Read);
    Told writer(pair.ours(), QSocketNotifier::Write);
    writer.notifier.setEnabled(false);

    for (int i = 1; i <= 3; ++i) {
        writer.notifier.setEnabled(true);
        writer.notifier.setEnabled(false);
        QVERIFY(!turn());
        QCOMPARE(writer.times, i - 1);

        writer.notifier.setEnabled(true);
        QVERIFY(turn());
        QCOMPARE(writer.times, i);
        writer.notifier.setEnabled(false);
    }
    QCOMPARE(reader.times, 0);
}

void TestSocketWatch::oneMaySwitchOffAnotherThatIsReadyToo()
{
    const Pair one;
    const Pair other;
    std::unique_ptr<Told> first;
    std::unique_ptr<Told> second;
    const auto endBoth = [&] {
        first->notifier.setEnabled(false);
        second->notifier.setEnabled(false);
    };
    first = std::make_unique<Told>(one.ours(), QSocketNotifier::Read, endBoth);
    second = std::make_unique<Told>(other.ours(), QSocketNotifier::Read, endBoth);
    one.arrive();
    other.arrive();

    turn();
    turn();

    QCOMPARE(first->times + second->times, 1);
}

void TestSocketWatch::oneMayDeleteItself()
{
    const Pair pair;
    auto *notifier = new QSocketNotifier(pair.ours(), QSocketNotifier::Read);
    int times = 0;
    connect(notifier, &QSocketNotifier::activated, this, [&] {
        ++times;
        delete notifier;
    });
    pair.arrive();

    turn();
    turn();

    QCOMPARE(times, 1);
}

void TestSocketWatch::oneMayStartAnother()
{
    const Pair one;
    const Pair other;
    std::unique_ptr<Told> second;
    Told first(one.ours(), QSocketNotifier::Read, [&] {
        one.read();
        second = std::make_unique<Told>(other.ours(), QSocketNotifier::Read);
    });
    one.arrive();
    other.arrive();

    turn();
    QVERIFY(second);
    QCOMPARE(second->times, 0);

    turn();
    QCOMPARE(first.times, 1);
    QCOMPARE(second->times, 1);
}

void TestSocketWatch::theLaterOfTwoTakesThePlace()
{
    const Pair pair;
    Told earlier(pair.ours(), QSocketNotifier::Read);
    Told later(pair.ours(), QSocketNotifier::Read);
    pair.arrive();

    turn();
    QCOMPARE(earlier.times, 0);
    QCOMPARE(later.times, 1);

    earlier.notifier.setEnabled(false);
    turn();
    QCOMPARE(later.times, 2);
}

void TestSocketWatch::isQuietAboutAClosedSocket()
{
    Pair pair;
    Told reader(pair.ours(), QSocketNotifier::Read);
    turn();

    pair.closeOurs();
    QVERIFY2(turnsWithin(20ms) < 5, "a closed socket keeps the loop busy");

    QCOMPARE(reader.times, 0);
}

void TestSocketWatch::knowsANumberThatIsUsedAgain_data()
{
    QTest::addColumn<bool>("isClosedFirst");
    QTest::addColumn<bool>("isLeftOn");

    QTest::newRow("as it should be") << false << false;
    QTest::newRow("closed before its notifier was switched off") << true << false;
    QTest::newRow("never switched off") << true << true;
}

void TestSocketWatch::knowsANumberThatIsUsedAgain()
{
    QFETCH(bool, isClosedFirst);
    QFETCH(bool, isLeftOn);
    const Pair other;
    Pair pair;
    const int number = pair.ours();
    Told before(number, QSocketNotifier::Read);
    turn();

    if (!isClosedFirst)
        before.notifier.setEnabled(false);
    pair.closeOurs();
    if (!isLeftOn)
        before.notifier.setEnabled(false);
    QCOMPARE(::fcntl(other.ours(), F_DUPFD, number), number);
    {
        Told after(number, QSocketNotifier::Read);
        other.arrive();
        QVERIFY(waitingTurn());
        QCOMPARE(after.times, 1);
    }
    QCOMPARE(before.times, 0);
    before.notifier.setEnabled(false);
    ::close(number);
}

void TestSocketWatch::leavesAClosedSocketAloneThatLivesOnElsewhere()
{
    Pair pair;
    Told reader(pair.ours(), QSocketNotifier::Read);
    turn();
    const int elsewhere = ::fcntl(pair.ours(), F_DUPFD_CLOEXEC, 100);

    pair.closeOurs();
    reader.notifier.setEnabled(false);
    pair.arrive();

    QVERIFY2(turnsWithin(20ms) < 5, "what nobody can take back keeps the loop busy");
    const Pair another;
    Told next(another.ours(), QSocketNotifier::Read);
    another.arrive();
    QVERIFY(waitingTurn());
    QCOMPARE(next.times, 1);
    ::close(elsewhere);
}

void TestSocketWatch::leavesOutAFileThatIsNoSocket()
{
    if (m_loop == Loop::Qts)
        return; // poll() calls it ready for ever.
    const int file = ::open(qPrintable(QCoreApplication::applicationFilePath()), O_RDONLY | O_CLOEXEC);
    QVERIFY(file >= 0);
    Told reader(file, QSocketNotifier::Read);

    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be watched")));
    QVERIFY(!turn());

    QVERIFY(!reader.notifier.isEnabled());
    ::close(file);
}

void TestSocketWatch::tellsAllOfMoreThanItTakesAtATime()
{
    constexpr int Count = 400;
    std::vector<std::unique_ptr<Pair>> pairs;
    std::vector<std::unique_ptr<Told>> readers;
    for (int i = 0; i < Count; ++i) {
        pairs.push_back(std::make_unique<Pair>());
        readers.push_back(std::make_unique<Told>(pairs.back()->ours(), QSocketNotifier::Read));
        pairs.back()->arrive();
    }

    const auto areAllTold = [&] {
        return std::all_of(readers.begin(), readers.end(), [](const auto &reader) { return reader->times > 0; });
    };
    for (int i = 0; i < 3 && !areAllTold(); ++i)
        turn();

    QVERIFY(areAllTold());
}

void TestSocketWatch::carriesWholeConnections()
{
    constexpr int Clients = 50;
    const QByteArray message(300'000, 'x');
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (auto *connection = server.nextPendingConnection()) {
            connect(connection, &QTcpSocket::readyRead, connection, [=] { connection->write(connection->readAll()); });
            connect(connection, &QTcpSocket::disconnected, connection, &QObject::deleteLater);
        }
    });

    qsizetype received = 0;
    int ended = 0;
    for (int i = 0; i < Clients; ++i) {
        auto *client = new QTcpSocket(&server);
        connect(client, &QTcpSocket::connected, client, [=, &message] { client->write(message); });
        connect(client, &QTcpSocket::readyRead, client, [=, &message, &received, sofar = qsizetype(0)]() mutable {
            const auto size = client->readAll().size();
            received += size;
            sofar += size;
            if (sofar == message.size())
                client->disconnectFromHost();
        });
        connect(client, &QTcpSocket::disconnected, client, [&ended] { ++ended; });
        client->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }

    QTRY_COMPARE_WITH_TIMEOUT(ended, Clients, 30'000);
    QCOMPARE(received, Clients * message.size());
}

int main(int argc, char **argv)
{
    return testOnBothLoops<TestSocketWatch>(argc, argv);
}

#include "tst_socketwatch.moc"
