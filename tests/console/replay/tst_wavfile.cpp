// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/wavfile.h"
#include "tests/console/replay/tones.h"

#include <QTest>

using namespace loom::replay;
using namespace loom::test;
using namespace Qt::StringLiterals;

class TestWavFile : public QObject
{
    Q_OBJECT

private slots:
    void readsTheFormat();
    void skipsOtherChunks();
    void splitsIntoFilesWithAllSound_data();
    void splitsIntoFilesWithAllSound();
    void acceptsATruncatedFile();
    void rejectsOtherFiles_data();
    void rejectsOtherFiles();
};

void TestWavFile::readsTheFormat()
{
    const auto wav = WavFile::fromBytes(wavBytes(1500, 2, 44100), u"a.wav"_s);

    QVERIFY2(wav, wav ? "" : qPrintable(wav.error().message));
    QCOMPARE(wav->sampleRate, 44100);
    QCOMPARE(wav->channels, 2);
    QCOMPARE(wav->frameBytes(), 4);
    QCOMPARE(wav->durationMs(), 1500);
}

void TestWavFile::skipsOtherChunks()
{
    const auto bytes = riff(chunkOf("LIST", "odd") + chunkOf("fmt ", pcmFormat(1, 8000)) + chunkOf("cue ", "1234")
                            + chunkOf("data", "abcd"));

    const auto wav = WavFile::fromBytes(bytes, u"a.wav"_s);

    QVERIFY2(wav, wav ? "" : qPrintable(wav.error().message));
    QCOMPARE(wav->sound, "abcd");
}

void TestWavFile::splitsIntoFilesWithAllSound_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<int>("chunkMs");
    QTest::addColumn<int>("chunks");
    QTest::addColumn<qint64>("lastMs");

    QTest::newRow("even") << 3000 << 1000 << 3 << qint64(1000);
    QTest::newRow("with a shorter last chunk") << 2500 << 1000 << 3 << qint64(500);
    QTest::newRow("one chunk") << 300 << 1000 << 1 << qint64(300);
    QTest::newRow("shortest chunk") << 5 << 1 << 5 << qint64(1);
}

void TestWavFile::splitsIntoFilesWithAllSound()
{
    QFETCH(int, ms);
    QFETCH(int, chunkMs);
    QFETCH(int, chunks);
    QFETCH(qint64, lastMs);
    const auto wav = *WavFile::fromBytes(wavBytes(ms, 2, 16000), u"a.wav"_s);

    QByteArray whole;
    for (int i = 0; i < wav.chunkCount(chunkMs); ++i) {
        const auto chunk = WavFile::fromBytes(wav.chunk(i, chunkMs), u"chunk"_s);
        QVERIFY2(chunk, chunk ? "" : qPrintable(chunk.error().message));
        QCOMPARE(chunk->format, wav.format);
        QCOMPARE(chunk->durationMs(), wav.chunkDurationMs(i, chunkMs));
        whole += chunk->sound;
    }

    QCOMPARE(wav.chunkCount(chunkMs), chunks);
    QCOMPARE(wav.chunkDurationMs(chunks - 1, chunkMs), lastMs);
    QCOMPARE(whole, wav.sound);
}

void TestWavFile::acceptsATruncatedFile()
{
    const auto wav = WavFile::fromBytes(wavBytes(1000).chopped(801), u"a.wav"_s);

    QVERIFY(wav);
    QCOMPARE(wav->sound.size(), 16000 - 802);
}

void TestWavFile::rejectsOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");

    QTest::newRow("empty") << ""_ba << u"is not a WAV file"_s;
    QTest::newRow("something else") << QByteArray(100, 'x') << u"is not a WAV file"_s;
    QTest::newRow("another RIFF") << chunkOf("RIFF", "AVI data") << u"is not a WAV file"_s;
    QTest::newRow("no format") << riff(chunkOf("data", "abcd")) << u"no \"fmt \" chunk"_s;
    QTest::newRow("a truncated format") << riff(chunkOf("fmt ", "ab")) << u"no \"fmt \" chunk"_s;
    QTest::newRow("no channels") << riff(chunkOf("fmt ", pcmFormat(0, 8000)) + chunkOf("data", "abcd"))
                                 << u"no channels"_s;
    QTest::newRow("no sound") << riff(chunkOf("fmt ", pcmFormat(1, 8000))) << u"contains no sound"_s;
    QTest::newRow("less than one frame") << riff(chunkOf("fmt ", pcmFormat(2, 8000)) + chunkOf("data", "ab"))
                                         << u"contains no sound"_s;
}

void TestWavFile::rejectsOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);

    const auto wav = WavFile::fromBytes(bytes, u"a.wav"_s);

    QVERIFY(!wav);
    QVERIFY2(wav.error().message.startsWith(u"a.wav "_s), qPrintable(wav.error().message));
    QVERIFY2(wav.error().message.contains(reason), qPrintable(wav.error().message));
}

QTEST_APPLESS_MAIN(TestWavFile)
#include "tst_wavfile.moc"
