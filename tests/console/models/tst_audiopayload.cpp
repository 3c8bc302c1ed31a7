// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/audiopayload.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class AudioPayloadTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAudioAndItsFormat();
    void reportsUnreadableAudio_data();
    void reportsUnreadableAudio();
    void findsNoAudioInOtherMessages();
};

void AudioPayloadTest::readsAudioAndItsFormat()
{
    const auto chunk =
        uR"({"chunk_data":"\u0061GFsbG8=","format":"mp3","sample_rate":8000,"channels":2,"duration_ms":40})"_s;
    for (const auto &payload : {chunk, u"{\"message_type\":\"audio_chunk\",\"data\":%1}"_s.arg(chunk)}) {
        protocol::Event event;
        event.payload = payload;

        const auto audio = audioOf(event);

        QVERIFY(audio && audio->state == AudioPayload::State::Whole);
        QCOMPARE(audio->sound, QByteArray("hallo"));
        QCOMPARE(audio->format, u"mp3"_s);
        QCOMPARE(audio->sampleRate, 8000);
        QCOMPARE(audio->channels, 2);
        QCOMPARE(audio->durationMs, 40);
    }
}

void AudioPayloadTest::reportsUnreadableAudio_data()
{
    QTest::addColumn<QString>("payload");
    QTest::addColumn<bool>("isCut");

    QTest::newRow("invalid base64") << uR"({"chunk_data":"!!","format":"wav"})"_s << false;
    QTest::newRow("a number") << uR"({"chunk_data":17})"_s << false;
    QTest::newRow("empty") << uR"({"chunk_data":""})"_s << false;
    QTest::newRow("truncated") << uR"({"chunk_data":"aGFs)"_s << true;
}

void AudioPayloadTest::reportsUnreadableAudio()
{
    QFETCH(QString, payload);
    QFETCH(bool, isCut);
    protocol::Event event;
    event.payload = payload;
    event.isCut = isCut;

    const auto audio = audioOf(event);

    QVERIFY(audio);
    QVERIFY(audio->state == (isCut ? AudioPayload::State::Cut : AudioPayload::State::Invalid));
    QVERIFY(audio->sound.isEmpty());
}

void AudioPayloadTest::findsNoAudioInOtherMessages()
{
    for (const auto &payload :
         {u""_s, u"{\"latitude\":1}"_s, u"{\"note\":\"\\\"chunk_data\\\"\"}"_s, u"\"chunk_data\""_s}) {
        protocol::Event event;
        event.payload = payload;

        QVERIFY2(!audioOf(event), qPrintable(payload));
    }
}

QTEST_APPLESS_MAIN(AudioPayloadTest)
#include "tst_audiopayload.moc"
