// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/websocket/framereader.h"
#include "tests/service/websocket/clientframe.h"

#include <QTest>

#include <numeric>

using namespace loom;
using namespace loom::test;

namespace {

constexpr qint64 MaxPayload = 100'000;
constexpr int Text = 1;
constexpr int Binary = 2;

/// All complete frames.
QByteArrayList readAll(FrameReader &reader)
{
    QByteArrayList frames;
    while (const auto frame = reader.next())
        frames << frame->bytes;
    return frames;
}

QByteArrayList readInPieces(const QByteArray &bytes, qsizetype pieceSize)
{
    FrameReader reader(MaxPayload);
    QByteArrayList frames;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        reader.append(QByteArrayView(bytes).sliced(at, qMin(pieceSize, bytes.size() - at)));
        frames += readAll(reader);
    }
    return frames;
}

/// All complete frames and the final state of the reader.
QByteArrayList allFrames(const QByteArrayList &pieces)
{
    constexpr qint64 LowLimit = 200;
    FrameReader reader(LowLimit);
    QByteArrayList said;
    for (const auto &piece : pieces) {
        reader.append(piece);
        said += readAll(reader);
    }
    const auto problem = reader.problem();
    return said << "problem " + QByteArray::number(problem ? int(*problem) : -1)
                << "held " + QByteArray::number(reader.heldBytes());
}

} // namespace

class TestFrameReader : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryLength_data();
    void readsEveryLength();
    void readsFramesFromPiecesOfAnySize_data();
    void readsFramesFromPiecesOfAnySize();
    void resultIsIndependentOfTheSplit_data();
    void resultIsIndependentOfTheSplit();
    void parsesTheFirstByte();
    void waitsForTheLastByte();
    void rejectsAnUnmaskedFrameAtItsHeader();
    void rejectsATooLargeFrameAtItsHeader_data();
    void rejectsATooLargeFrameAtItsHeader();
    void readsNothingAfterAnError();
    void readsFramesBeforeAnError();
    void buffersIncompleteFrames();
    void clearsItsBuffer();
};

void TestFrameReader::readsEveryLength_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 3, 4, 15, 16, 17, 31, 32, 125, 126, 127, 128, 65535, 65536, 100'000})
        QTest::addRow("%d bytes", int(size)) << size;
}

void TestFrameReader::readsEveryLength()
{
    QFETCH(qsizetype, size);
    QByteArray payload(size, Qt::Uninitialized);
    std::iota(payload.begin(), payload.end(), 'a');
    FrameReader reader(MaxPayload);
    reader.append(clientFrame(Text, payload));

    const auto frame = reader.next();

    QVERIFY(frame);
    QCOMPARE(frame->bytes, unmaskedFrame(Text, payload));
    QCOMPARE(frame->payload().toByteArray(), payload);
    QCOMPARE(frame->headSize, frame->bytes.size() - size);
    QVERIFY(!reader.next());
    QVERIFY(!reader.problem());
}

void TestFrameReader::readsFramesFromPiecesOfAnySize_data()
{
    QTest::addColumn<qsizetype>("pieceSize");
    for (const qsizetype size : {1, 2, 3, 7, 1000, 65536, 1'000'000})
        QTest::addRow("%d bytes each", int(size)) << size;
}

void TestFrameReader::readsFramesFromPiecesOfAnySize()
{
    QFETCH(qsizetype, pieceSize);
    QByteArrayList sent;
    QByteArrayList frames;
    for (const auto size : {0, 5, 125, 126, 0, 70'000, 1, 65535, 300}) {
        const int opcode = size % 2 == 0 ? Text : Binary;
        const QByteArray payload(size, char('a' + size % 26));
        sent << clientFrame(opcode, payload);
        frames << unmaskedFrame(opcode, payload);
    }

    QCOMPARE(readInPieces(sent.join(), pieceSize), frames);
}

void TestFrameReader::resultIsIndependentOfTheSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const auto well = clientFrame(Text, "well");
    QTest::newRow("two frames") << well + well;
    QTest::newRow("a frame with a length of two bytes") << clientFrame(Text, QByteArray(150, 'a')) + well;
    QTest::newRow("an incomplete frame") << well + clientFrame(Text, QByteArray(150, 'a')).chopped(1);
    QTest::newRow("an empty frame") << clientFrame(Text, {}) + well;
    QTest::newRow("the longest frame") << clientFrame(Text, QByteArray(200, 'a')) + well;
    QTest::newRow("a frame that is too long") << well + clientFrame(Text, QByteArray(201, 'a')) + well;
    QTest::newRow("no mask") << well + "\x81" + frameLength(5, false) + "12345" + well;
    QTest::newRow("no mask, and too long") << well + "\x81" + frameLength(201, false) + well;
    QTest::newRow("the largest length") << well + QByteArray("\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10) + well;
}

void TestFrameReader::resultIsIndependentOfTheSplit()
{
    QFETCH(QByteArray, bytes);
    const auto said = allFrames({bytes});

    for (qsizetype at = 0; at <= bytes.size(); ++at)
        QCOMPARE(allFrames({bytes.first(at), bytes.sliced(at)}), said);
    QByteArrayList single;
    for (const char byte : bytes)
        single << QByteArray(1, byte);
    QCOMPARE(allFrames(single), said);
}

void TestFrameReader::parsesTheFirstByte()
{
    FrameReader reader(MaxPayload);
    reader.append(clientFrame(Text, "a", Final::No) + clientFrame(0xa | 0x50, "b"));

    const auto first = reader.next();
    const auto second = reader.next();

    QVERIFY(first && second);
    QVERIFY(!first->isFinal());
    QCOMPARE(first->opcode(), Text);
    QCOMPARE(first->reservedBits(), 0);
    QVERIFY(second->isFinal());
    QCOMPARE(second->opcode(), 0xa);
    QCOMPARE(second->reservedBits(), 0x50);
}

void TestFrameReader::waitsForTheLastByte()
{
    const auto frame = clientFrame(Text, QByteArray(70'000, 'a'));
    FrameReader reader(MaxPayload);
    reader.append(QByteArrayView(frame).chopped(1));
    QVERIFY(!reader.next());

    reader.append(QByteArrayView(frame).last(1));

    QCOMPARE(readAll(reader), QByteArrayList{unmaskedFrame(Text, QByteArray(70'000, 'a'))});
}

void TestFrameReader::rejectsAnUnmaskedFrameAtItsHeader()
{
    FrameReader reader(MaxPayload);
    reader.append(QByteArray("\x81", 1) + frameLength(5, false));

    QVERIFY(!reader.next());

    QCOMPARE(reader.problem(), FrameReader::Problem::Unmasked);
}

void TestFrameReader::rejectsATooLargeFrameAtItsHeader_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("one byte too many") << frameLength(MaxPayload + 1);
    QTest::newRow("the largest length") << QByteArray("\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 9);
    QTest::newRow("a length with its highest bit set") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff", 9);
    QTest::newRow("a length that overflows with the header") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xf2", 9);
}

void TestFrameReader::rejectsATooLargeFrameAtItsHeader()
{
    QFETCH(QByteArray, length);
    FrameReader reader(MaxPayload);
    reader.append("\x81" + length.chopped(1));
    QVERIFY(!reader.next());
    QVERIFY(!reader.problem());

    reader.append(length.last(1));
    QVERIFY(!reader.next());

    QCOMPARE(reader.problem(), FrameReader::Problem::TooLarge);
}

void TestFrameReader::readsNothingAfterAnError()
{
    FrameReader reader(MaxPayload);
    reader.append("\x81" + frameLength(5, false) + "12345" + clientFrame(Text, "well"));
    QVERIFY(!reader.next());

    reader.append(clientFrame(Text, "well"));

    QVERIFY(!reader.next());
    QCOMPARE(reader.problem(), FrameReader::Problem::Unmasked);
}

void TestFrameReader::readsFramesBeforeAnError()
{
    const auto well = clientFrame(Text, "well");
    FrameReader reader(MaxPayload);
    reader.append(well + well + "\x81" + frameLength(MaxPayload + 1));

    QCOMPARE(readAll(reader), QByteArrayList(2, unmaskedFrame(Text, "well")));

    QCOMPARE(reader.problem(), FrameReader::Problem::TooLarge);
}

void TestFrameReader::buffersIncompleteFrames()
{
    const auto frame = clientFrame(Text, "well");
    FrameReader reader(MaxPayload);
    reader.append(frame + frame + frame.chopped(1));
    QCOMPARE(reader.heldBytes(), 3 * frame.size() - 1);

    QCOMPARE(readAll(reader).size(), 2);

    QCOMPARE(reader.heldBytes(), frame.size() - 1);
    reader.append(frame.last(1));
    QCOMPARE(readAll(reader).size(), 1);
    QCOMPARE(reader.heldBytes(), 0);
}

void TestFrameReader::clearsItsBuffer()
{
    FrameReader reader(MaxPayload);
    reader.append(clientFrame(Text, QByteArray(80'000, 'a')).chopped(1));

    reader.clear();

    QCOMPARE(reader.heldBytes(), 0);
    reader.append(clientFrame(Text, "well"));
    QCOMPARE(readAll(reader), QByteArrayList{unmaskedFrame(Text, "well")});
}

QTEST_APPLESS_MAIN(TestFrameReader)
#include "tst_framereader.moc"
