// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/waveform.h"
#include "console/replay/wavfile.h"
#include "tests/console/replay/tones.h"

#include <QTest>

using namespace Qt::StringLiterals;

using namespace loom::replay;
using namespace loom::test;

class WaveformTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEachEncoding_data();
    void readsEachEncoding();
    void computesTheExtremesOfEachColumn();
    void rejectsCompressedSound();
    void handlesNaN();

private:
    static QByteArray format(quint16 tag, quint16 sampleBytes);
    static WavFile wavOf(const QByteArray &format, const QByteArray &sound);
};

QByteArray WaveformTest::format(quint16 tag, quint16 sampleBytes)
{
    return littleEndian(tag) + littleEndian(quint16(1)) + littleEndian(quint32(8000))
           + littleEndian(quint32(8000 * sampleBytes)) + littleEndian(sampleBytes)
           + littleEndian(quint16(8 * sampleBytes));
}

WavFile WaveformTest::wavOf(const QByteArray &format, const QByteArray &sound)
{
    return *WavFile::fromBytes(riff(chunkOf("fmt ", format) + chunkOf("data", sound)), u"test.wav"_s);
}

void WaveformTest::readsEachEncoding_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("sample"); ///< -0.5 of full scale

    const QByteArray subformat = QByteArray(8, '\0') + littleEndian(quint16(1)) + QByteArray(14, '\0');
    QTest::newRow("8 bits") << format(1, 1) << QByteArray("\x40");
    QTest::newRow("16 bits") << format(1, 2) << littleEndian(qint16(-0x4000));
    QTest::newRow("24 bits") << format(1, 3) << QByteArray("\x00\x00\xc0", 3);
    QTest::newRow("32 bits") << format(1, 4) << littleEndian(qint32(-0x40000000));
    QTest::newRow("float") << format(3, 4) << littleEndian(-0.5F);
    QTest::newRow("double") << format(3, 8) << littleEndian(-0.5);
    QTest::newRow("extensible") << format(0xfffe, 2) + subformat << littleEndian(qint16(-0x4000));
}

void WaveformTest::readsEachEncoding()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, sample);

    const auto waveform = Waveform::of(wavOf(format, sample + sample), 10);

    QVERIFY(waveform);
    QCOMPARE(waveform->columns.size(), 2);
    QCOMPARE(waveform->columns[1].lowest, -0.5);
    QCOMPARE(waveform->columns[1].highest, -0.5);
    QCOMPARE(waveform->peak, 0.5);
}

void WaveformTest::computesTheExtremesOfEachColumn()
{
    QByteArray sound;
    for (int i = 0; i < 100; ++i)
        sound += littleEndian(qint16(i == 10 ? 0x2000 : i == 20 ? -0x1000 : i == 90 ? -0x8000 : 0));

    const auto waveform = Waveform::of(wavOf(format(1, 2), sound), 2);

    QVERIFY(waveform);
    QCOMPARE(waveform->columns.size(), 2);
    QCOMPARE(waveform->columns[0].highest, 0.25);
    QCOMPARE(waveform->columns[0].lowest, -0.125);
    QCOMPARE(waveform->columns[1].highest, 0.0);
    QCOMPARE(waveform->columns[1].lowest, -1.0);
    QCOMPARE(waveform->peak, 1.0);
}

void WaveformTest::rejectsCompressedSound()
{
    constexpr quint16 AdPcm = 2;

    QVERIFY(!Waveform::of(wavOf(format(AdPcm, 1), "sound"), 10));
}

void WaveformTest::handlesNaN()
{
    const auto sound = littleEndian(std::numeric_limits<float>::quiet_NaN()) + littleEndian(0.25F);

    const auto waveform = Waveform::of(wavOf(format(3, 4), sound), 1);

    QVERIFY(waveform);
    QCOMPARE(waveform->peak, 0.25);
}

QTEST_APPLESS_MAIN(WaveformTest)
#include "tst_waveform.moc"
