// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/fragmentjoiner.h"
#include "tests/service/websocket/clientframe.h"

#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Continuation = 0;
constexpr int Text = 1;
constexpr int Binary = 2;
constexpr int Ping = 9;
constexpr int Reserved = 3;

/// A frame as text: "text+ [abc]"; + marks a non-final frame.
QByteArray inWords(const ClientFrame &frame)
{
    static const QHash<int, QByteArray> names{
        {Continuation, "more"}, {Text, "text"}, {Binary, "binary"}, {Ping, "ping"}, {Reserved, "reserved"}};
    return names.value(frame.opcode()) + (frame.isFinal() ? " [" : "+ [") + frame.payload().toByteArray() + ']';
}

/// The frames that result from @p frames, as text.
QByteArrayList joined(const QByteArrayList &frames)
{
    FragmentJoiner joiner;
    FrameReader in(1'000'000);
    FrameReader out(1'000'000);
    QByteArrayList words;
    in.append(frames.join());
    while (const auto frame = in.next()) {
        out.append(joiner.add(*frame));
        while (const auto whole = out.next())
            words << inWords(*whole);
    }
    return words;
}

} // namespace

class TestFragmentJoiner : public QObject
{
    Q_OBJECT

private slots:
    void joinsFragments_data();
    void joinsFragments();
    void passesOnInvalidSequences_data();
    void passesOnInvalidSequences();
    void writesTheShortestLength_data();
    void writesTheShortestLength();
    void passesOnUnfragmentedFrames();
    void reportsItsMemoryUse();
};

void TestFragmentJoiner::joinsFragments_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    QTest::addColumn<QByteArrayList>("words");

    const auto begin = clientFrame(Text, "ab", Final::No);
    const auto more = clientFrame(Continuation, "cd", Final::No);
    const auto end = clientFrame(Continuation, "ef");
    QTest::newRow("a message alone") << QByteArrayList{clientFrame(Text, "ab")} << QByteArrayList{"text [ab]"};
    QTest::newRow("two fragments") << QByteArrayList{begin, end} << QByteArrayList{"text [abef]"};
    QTest::newRow("three fragments") << QByteArrayList{begin, more, end} << QByteArrayList{"text [abcdef]"};
    QTest::newRow("binary fragments") << QByteArrayList{clientFrame(Binary, "ab", Final::No), end}
                                      << QByteArrayList{"binary [abef]"};
    QTest::newRow("a ping between comes first")
        << QByteArrayList{begin, clientFrame(Ping, "?"), end} << QByteArrayList{"ping [?]", "text [abef]"};
    QTest::newRow("a character of two fragments")
        << QByteArrayList{clientFrame(Text, "\xc3", Final::No), clientFrame(Continuation, "\xa9")}
        << QByteArrayList{"text [\xc3\xa9]"};
    QTest::newRow("empty fragments") << QByteArrayList{clientFrame(Text, "", Final::No),
                                                       clientFrame(Continuation, "", Final::No),
                                                       clientFrame(Continuation, "")}
                                     << QByteArrayList{"text []"};
    QTest::newRow("one message after another") << QByteArrayList{begin, end, clientFrame(Text, "x"), begin, end}
                                               << QByteArrayList{"text [abef]", "text [x]", "text [abef]"};
    QTest::newRow("no end yet") << QByteArrayList{begin, more} << QByteArrayList{};
}

void TestFragmentJoiner::joinsFragments()
{
    QFETCH(QByteArrayList, frames);
    QFETCH(QByteArrayList, words);
    QCOMPARE(joined(frames), words);
}

void TestFragmentJoiner::passesOnInvalidSequences_data()
{
    QTest::addColumn<QByteArrayList>("frames");
    QTest::addColumn<QByteArrayList>("words");

    const auto begin = clientFrame(Text, "ab", Final::No);
    QTest::newRow("the end of nothing") << QByteArrayList{clientFrame(Continuation, "ef")}
                                        << QByteArrayList{"more [ef]"};
    QTest::newRow("the middle of nothing")
        << QByteArrayList{clientFrame(Continuation, "cd", Final::No)} << QByteArrayList{"more+ [cd]"};
    QTest::newRow("a message before the end of one")
        << QByteArrayList{begin, clientFrame(Text, "x")} << QByteArrayList{"text+ [ab]", "text [x]"};
    QTest::newRow("a beginning before the end of one")
        << QByteArrayList{begin, begin} << QByteArrayList{"text+ [ab]", "text+ [ab]"};
    QTest::newRow("a ping in fragments") << QByteArrayList{clientFrame(Ping, "?", Final::No)}
                                         << QByteArrayList{"ping+ [?]"};
    QTest::newRow("a reserved opcode") << QByteArrayList{clientFrame(Reserved, "x", Final::No)}
                                       << QByteArrayList{"reserved+ [x]"};
    const auto longer = "\x80" + QByteArray("\xfe\0\1", 3) + QByteArray(4, '\0') + 'c';
    QTest::newRow("an end whose length is written in two bytes instead of one")
        << QByteArrayList{begin, longer} << QByteArrayList{"more [c]"};
    QTest::newRow("reserved bits in the middle of a message")
        << QByteArrayList{begin, clientFrame(Continuation | 0x40, "x")} << QByteArrayList{"more [x]"};
}

void TestFragmentJoiner::passesOnInvalidSequences()
{
    QFETCH(QByteArrayList, frames);
    QFETCH(QByteArrayList, words);
    QCOMPARE(joined(frames), words);
}

void TestFragmentJoiner::writesTheShortestLength_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qsizetype>("headSize");
    QTest::newRow("125") << qsizetype(125) << qsizetype(6);
    QTest::newRow("126") << qsizetype(126) << qsizetype(8);
    QTest::newRow("65535") << qsizetype(65535) << qsizetype(8);
    QTest::newRow("65536") << qsizetype(65536) << qsizetype(14);
}

void TestFragmentJoiner::writesTheShortestLength()
{
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, headSize);
    FrameReader reader(1'000'000);
    reader.append(clientFrame(Text, "a", Final::No) + clientFrame(Continuation, QByteArray(size - 1, 'b')));
    FragmentJoiner joiner;
    QVERIFY(joiner.add(*reader.next()).isEmpty());

    const auto whole = joiner.add(*reader.next());

    QCOMPARE(whole.size(), headSize + size);
    QCOMPARE(whole.sliced(headSize), 'a' + QByteArray(size - 1, 'b'));
}

void TestFragmentJoiner::passesOnUnfragmentedFrames()
{
    FrameReader reader(1'000'000);
    reader.append(clientFrame(Text, "well"));

    QCOMPARE(FragmentJoiner().add(*reader.next()), unmaskedFrame(Text, "well"));
}

void TestFragmentJoiner::reportsItsMemoryUse()
{
    FrameReader reader(1'000'000);
    reader.append(clientFrame(Text, "abc", Final::No) + clientFrame(Continuation, "de", Final::No)
                  + clientFrame(Continuation, "f"));
    FragmentJoiner joiner;
    joiner.add(*reader.next());
    QCOMPARE(joiner.heldBytes(), 3);
    joiner.add(*reader.next());
    QCOMPARE(joiner.heldBytes(), 5);

    joiner.add(*reader.next());

    QCOMPARE(joiner.heldBytes(), 0);
}

QTEST_APPLESS_MAIN(TestFragmentJoiner)
#include "tst_fragmentjoiner.moc"
