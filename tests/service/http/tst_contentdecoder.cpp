// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/contentdecoder.h"
#include "tests/service/http/encoded.h"

#include <QRandomGenerator>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Limit = 1024 * 1024;

/// Returns the decoded body, "too large" or "invalid".
QByteArray decoded(ContentCoding coding, QByteArrayView encoded, qsizetype pieceBytes, qint64 limit = Limit)
{
    using Outcome = ContentDecoder::Outcome;
    const auto decoder = ContentDecoder::of(coding, limit);
    QByteArray body;
    auto outcome = Outcome::Fits;
    for (qsizetype at = 0; at < encoded.size() && outcome == Outcome::Fits; at += pieceBytes) {
        const auto piece = encoded.sliced(at, std::min(pieceBytes, encoded.size() - at)).toByteArray();
        outcome = decoder->add(piece, body);
    }
    if (outcome == Outcome::Fits)
        outcome = decoder->finish(body);
    if (body.size() > limit)
        return "the decoded body exceeds the limit";
    return outcome == Outcome::Fits ? body : outcome == Outcome::TooLarge ? "too large"_ba : "invalid"_ba;
}

QByteArray decoded(ContentCoding coding, QByteArrayView encoded)
{
    return decoded(coding, encoded, std::max<qsizetype>(encoded.size(), 1));
}

QByteArray encoded(ContentCoding coding, QByteArrayView plain)
{
    switch (coding) {
    case ContentCoding::Gzip:
        return test::gzipped(plain);
    case ContentCoding::Deflate:
        return test::zlibbed(plain);
    case ContentCoding::Zstd:
        return test::zstd(plain);
    case ContentCoding::Identity:
        break;
    }
    return plain.toByteArray();
}

/// Returns text that is compressible to some degree, like JSON.
QByteArray text(qsizetype size)
{
    QRandomGenerator random(1);
    QByteArray made;
    while (made.size() < size)
        made += "{\"value\": " + QByteArray::number(random.bounded(1000)) + "},";
    made.truncate(size);
    return made;
}

const QByteArray Reading(R"({"device_id": "phone-001", "latitude": 52.5, "longitude": 13.4})");

} // namespace

class TestContentDecoder : public QObject
{
    Q_OBJECT

private slots:
    void decodesWithinTheLimit_data();
    void decodesWithinTheLimit();
    void joinsMembersAndFrames_data();
    void joinsMembersAndFrames();
    void rejectsABodyTruncatedAnywhere_data() { addCodings(); }
    void rejectsABodyTruncatedAnywhere();
    void rejectsABodyWithABrokenByte_data() { addCodings(); }
    void rejectsABodyWithABrokenByte();
    void rejectsAnotherCoding_data();
    void rejectsAnotherCoding();
    void decodesUpToTheLimitAndNotOneByteMore_data() { addCodings(); }
    void decodesUpToTheLimitAndNotOneByteMore();
    void detectsADecompressionBombEarly_data();
    void detectsADecompressionBombEarly();
    void reportsItsMemoryUse_data() { addCodings(); }
    void reportsItsMemoryUse();
    void doesNotAllocateTheWindowOfAFrame();
    void decodesAFrameWithoutContentSize();

private:
    static void addCodings();
};

void TestContentDecoder::addCodings()
{
    QTest::addColumn<ContentCoding>("coding");
    for (const auto coding : {ContentCoding::Gzip, ContentCoding::Deflate, ContentCoding::Zstd})
        QTest::newRow(nameOf(coding).constData()) << coding;
}

void TestContentDecoder::decodesWithinTheLimit_data()
{
    QTest::addColumn<ContentCoding>("coding");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<qsizetype>("pieceBytes");

    const std::pair<const char *, QByteArray> bodies[] = {
        {"nothing", {}}, {"a reading", Reading}, {"a long text", text(300'000)}, {"zeros", QByteArray(500'000, '\0')}};
    for (const auto coding : {ContentCoding::Gzip, ContentCoding::Deflate, ContentCoding::Zstd}) {
        for (const auto &[name, plain] : bodies) {
            for (const qsizetype pieceBytes : {1, 7, 1000, 1'000'000})
                QTest::addRow("%s, %s, in pieces of %d bytes", nameOf(coding).constData(), name, int(pieceBytes))
                    << coding << plain << pieceBytes;
        }
    }
}

void TestContentDecoder::decodesWithinTheLimit()
{
    QFETCH(ContentCoding, coding);
    QFETCH(QByteArray, plain);
    QFETCH(qsizetype, pieceBytes);

    QVERIFY(decoded(coding, encoded(coding, plain), pieceBytes) == plain);
}

void TestContentDecoder::joinsMembersAndFrames_data()
{
    QTest::addColumn<ContentCoding>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("plain");

    const auto skippable = "\x5f\x2a\x4d\x18\x03\x00\x00\x00"_ba + "abc";
    QTest::newRow("two members") << ContentCoding::Gzip << test::gzipped("one ") + test::gzipped("two") << "one two"_ba;
    QTest::newRow("an empty member between")
        << ContentCoding::Gzip << test::gzipped("one ") + test::gzipped({}) + test::gzipped("two") << "one two"_ba;
    QTest::newRow("two frames") << ContentCoding::Zstd
                                << test::zstd("one ") + test::zstd("two", {.hasContentSize = false}) << "one two"_ba;
    QTest::newRow("a frame to skip") << ContentCoding::Zstd << skippable + test::zstd("one") + skippable << "one"_ba;
    QTest::newRow("a thousand frames") << ContentCoding::Zstd << test::zstd("x").repeated(1000)
                                       << QByteArray(1000, 'x');
    QTest::newRow("two of zlib's") << ContentCoding::Deflate << test::zlibbed("one ") + test::zlibbed("two")
                                   << "invalid"_ba;
}

void TestContentDecoder::joinsMembersAndFrames()
{
    QFETCH(ContentCoding, coding);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, plain);

    QCOMPARE(decoded(coding, body), plain);
    QCOMPARE(decoded(coding, body, 1), plain);
}

void TestContentDecoder::rejectsABodyTruncatedAnywhere()
{
    QFETCH(ContentCoding, coding);

    for (const auto &plain : {QByteArray(), Reading, text(5000)}) {
        const auto whole = encoded(coding, plain);
        for (qsizetype size = 1; size < whole.size(); ++size) {
            const auto made = decoded(coding, QByteArrayView(whole).first(size));
            QVERIFY2(made == "invalid", qPrintable(u"the first %1 of %2 bytes"_s.arg(size).arg(whole.size())));
        }
    }
}

void TestContentDecoder::rejectsABodyWithABrokenByte()
{
    QFETCH(ContentCoding, coding);
    const auto whole = encoded(coding, Reading);
    int rejected = 0;

    for (qsizetype at = 0; at < whole.size(); ++at) {
        auto broken = whole;
        broken[at] = char(broken[at] ^ 0x55);
        const auto made = decoded(coding, broken);
        rejected += made == "invalid" || made == "too large" ? 1 : 0;
        QVERIFY2(made == "invalid" || made == "too large" || made == Reading,
                 qPrintable(u"the body with a corrupt byte %1 decodes to something else"_s.arg(at)));
    }

    // The time and operating system in the gzip header are not validated.
    QVERIFY2(rejected >= whole.size() - 8, qPrintable(u"only %1 of %2"_s.arg(rejected).arg(whole.size())));
}

void TestContentDecoder::rejectsAnotherCoding_data()
{
    QTest::addColumn<ContentCoding>("coding");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("plain JSON as gzip") << ContentCoding::Gzip << Reading;
    QTest::newRow("plain JSON as deflate") << ContentCoding::Deflate << Reading;
    QTest::newRow("plain JSON as zstd") << ContentCoding::Zstd << Reading;
    QTest::newRow("zlib as gzip") << ContentCoding::Gzip << test::zlibbed(Reading);
    QTest::newRow("gzip as deflate") << ContentCoding::Deflate << test::gzipped(Reading);
    QTest::newRow("deflate without zlib's header") << ContentCoding::Deflate << test::deflated(Reading, -MAX_WBITS);
    QTest::newRow("zlib with a preset dictionary") << ContentCoding::Deflate << "\x78\xbb\x00\x01\x00\x01"_ba;
    for (const auto coding : {ContentCoding::Gzip, ContentCoding::Deflate, ContentCoding::Zstd}) {
        const auto name = nameOf(coding);
        QTest::addRow("%s and a letter", name.constData()) << coding << encoded(coding, Reading) + 'x';
        QTest::addRow("%s and zeros", name.constData()) << coding << encoded(coding, Reading) + QByteArray(9, '\0');
        QTest::addRow("%s and JSON", name.constData()) << coding << encoded(coding, Reading) + Reading;
    }
    QTest::newRow("more than a thousand frames") << ContentCoding::Zstd << test::zstd("x").repeated(1001);
    // libzstd only writes a dictionary id for a dictionary that has one.
    QTest::newRow("a frame that names a dictionary")
        << ContentCoding::Zstd << "\x28\xb5\x2f\xfd\x21\x07\x01\x09\x00\x00x"_ba;
    QTest::newRow("a frame made with a dictionary")
        << ContentCoding::Zstd << test::zstd(text(2000), {.dictionary = text(4000)});
    QTest::newRow("a frame with too small a content size")
        << ContentCoding::Zstd << "\x28\xb5\x2f\xfd\x20\x01\x19\x00\x00xyz"_ba;
    QTest::newRow("a frame of zstd 0.5") << ContentCoding::Zstd << "\x25\xb5\x2f\xfd\x00\xc0\x00\x00"_ba;
    QTest::newRow("a frame of zstd 0.7 behind another")
        << ContentCoding::Zstd << test::zstd("one") + "\x27\xb5\x2f\xfd\x00\xc0\x00\x00"_ba;
}

void TestContentDecoder::rejectsAnotherCoding()
{
    QFETCH(ContentCoding, coding);
    QFETCH(QByteArray, body);

    QCOMPARE(decoded(coding, body), "invalid"_ba);
    QCOMPARE(decoded(coding, body, 1), "invalid"_ba);
}

void TestContentDecoder::decodesUpToTheLimitAndNotOneByteMore()
{
    QFETCH(ContentCoding, coding);

    for (const auto &plain : {text(100'000), QByteArray(100'000, ' ')}) {
        const auto body = encoded(coding, plain);
        QVERIFY(decoded(coding, body, 1000, 100'000) == plain);
        QCOMPARE(decoded(coding, body, 1000, 99'999), "too large"_ba);
        QCOMPARE(decoded(coding, body + body, 1000, 10), "too large"_ba);
    }
}

void TestContentDecoder::detectsADecompressionBombEarly_data()
{
    QTest::addColumn<ContentCoding>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qsizetype>("enough");

    const QByteArray zeros(64 * 1024 * 1024, '\0');
    QTest::newRow("gzip") << ContentCoding::Gzip << test::gzipped(zeros) << qsizetype(4096);
    QTest::newRow("deflate") << ContentCoding::Deflate << test::zlibbed(zeros) << qsizetype(4096);
    QTest::newRow("zstd") << ContentCoding::Zstd << test::zstd(zeros) << qsizetype(32);
}

void TestContentDecoder::detectsADecompressionBombEarly()
{
    QFETCH(ContentCoding, coding);
    QFETCH(QByteArray, body);
    QFETCH(qsizetype, enough);
    const auto decoder = ContentDecoder::of(coding, Limit);
    QByteArray made;

    const auto outcome = decoder->add(QByteArrayView(body).first(enough), made);

    QVERIFY(outcome == ContentDecoder::Outcome::TooLarge);
    QVERIFY2(made.size() <= Limit, qPrintable(QString::number(made.size())));
}

void TestContentDecoder::reportsItsMemoryUse()
{
    QFETCH(ContentCoding, coding);
    const auto body = encoded(coding, text(300'000));
    const auto decoder = ContentDecoder::of(coding, Limit);
    QByteArray made;

    decoder->add(QByteArrayView(body).chopped(1), made);

    QVERIFY(made.size() + decoder->heldBytes() >= body.size() - 1);
    QVERIFY(decoder->heldBytes() <= std::max<qint64>(body.size(), 64 * 1024));
}

void TestContentDecoder::doesNotAllocateTheWindowOfAFrame()
{
    constexpr int WindowLog = 27; // 128 MiB
    const auto body = test::zstd(text(200'000), {.hasContentSize = false, .windowLog = WindowLog});
    QCOMPARE(quint8(body[5]), (WindowLog - 10) << 3);
    const auto decoder = ContentDecoder::of(ContentCoding::Zstd, Limit);
    QByteArray made;

    QVERIFY(decoder->add(body, made) == ContentDecoder::Outcome::Fits);
    QVERIFY(decoder->heldBytes() <= 2 * body.size());
    QVERIFY(decoder->finish(made) == ContentDecoder::Outcome::Fits);

    QVERIFY(made == text(200'000));
    QVERIFY2(made.capacity() < 250'000, qPrintable(QString::number(made.capacity())));
}

void TestContentDecoder::decodesAFrameWithoutContentSize()
{
    // Also random bytes: with these, the first buffer is too small in the middle of a block.
    QByteArray noise(700'000, '\0');
    QRandomGenerator random(2);
    for (auto &byte : noise)
        byte = char(random.bounded(256));

    for (const auto &plain : {QByteArray(), Reading, text(700'000), noise, QByteArray(1'000'000, ' '),
                              QByteArray(900'000, ' ') + text(100'000)}) {
        const auto body = test::zstd(plain, {.hasContentSize = false});
        QVERIFY(decoded(ContentCoding::Zstd, body) == plain);
        if (!plain.isEmpty())
            QCOMPARE(decoded(ContentCoding::Zstd, body, body.size(), plain.size() - 1), "too large"_ba);
    }
}

QTEST_APPLESS_MAIN(TestContentDecoder)
#include "tst_contentdecoder.moc"
