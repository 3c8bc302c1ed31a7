// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/recordingfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

constexpr char Header[] = R"({"loom_capture":1,"service":"ws://x","captured_at":"2024-01-01T00:00:00.000Z"})"
                          "\n";
constexpr char Good[] = R"({"route":"/sensor/gps","time":5,"payload":"{}","bytes":2})"
                        "\n";

protocol::Event eventOf(const QString &device)
{
    protocol::Event event;
    event.time = 1704067200000;
    event.route = u"/sensor/gps"_s;
    event.device = device;
    event.status = 201;
    event.payload = u"{\"device_id\": \"ü\n\"}"_s;
    event.bytes = 20;
    return event;
}

} // namespace

class TestRecordingFile : public QObject
{
    Q_OBJECT

private slots:
    void keepsEventsInOrder();
    void startsWithAHeader();
    void isReadableWhileItIsWritten();
    void doesNotOverwriteAFile();
    void keepsEveryDigitAndCharacter();
    void keepsAGapBetweenEvents();
    void reportsTheNumberOfABadLineAndContinues_data();
    void reportsTheNumberOfABadLineAndContinues();
    void skipsALineThatIsTooLong();
    void rewindsToTheFirstEvent();
    void rejectsOtherFiles_data();
    void rejectsOtherFiles();

private:
    QString file(const QByteArray &content);

    QTemporaryDir m_folder;
};

QString TestRecordingFile::file(const QByteArray &content)
{
    QFile made(m_folder.filePath(u"made.loom.jsonl"_s));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(made.fileName()));
    return made.fileName();
}

void TestRecordingFile::keepsEventsInOrder()
{
    const auto name = m_folder.filePath(u"kept.loom.jsonl"_s);
    RecordingWriter writer;
    QVERIFY(writer.open(name, {u"ws://127.0.0.1:8002"_s, 1704067200000}));
    QVERIFY(writer.append({eventOf(u"phone-001"_s), eventOf(u"phone-002"_s)}));
    QVERIFY(writer.append({eventOf(u"phone-003"_s)}));

    RecordingReader reader;
    QVERIFY(reader.open(name));

    QCOMPARE(writer.count(), 3);
    QCOMPARE(reader.header().service, u"ws://127.0.0.1:8002"_s);
    QCOMPARE(reader.header().capturedAt, 1704067200000);
    for (const auto &device : {u"phone-001"_s, u"phone-002"_s, u"phone-003"_s}) {
        const auto line = reader.next();
        QVERIFY(line && std::holds_alternative<protocol::Event>(line->content));
        QCOMPARE(toJson(std::get<protocol::Event>(line->content)), toJson(eventOf(device)));
    }
    QVERIFY(!reader.next());
    QCOMPARE(reader.position(), reader.size());
}

void TestRecordingFile::keepsEveryDigitAndCharacter()
{
    const auto name = m_folder.filePath(u"exact.loom.jsonl"_s);
    auto marked = eventOf(u"\ufeffphone"_s);
    marked.payload = u"\ufeff{\"a\": \"\u2028\r\n\"}"_s + QChar(0xd800);
    marked.connection = marked.offset = 9007199254740993;
    auto binary = eventOf(u"phone"_s);
    binary.setPayload("\xff\xfe{\0}\0");
    RecordingWriter writer;
    QVERIFY(writer.open(name, {u"\ufeffws"_s, 1704067200000}));
    QVERIFY(writer.append({marked, binary}));

    RecordingReader reader;
    QVERIFY(reader.open(name));

    QCOMPARE(reader.header().service, u"\ufeffws"_s);
    for (const auto &event : {marked, binary}) {
        const auto line = reader.next();
        QVERIFY(line && std::holds_alternative<protocol::Event>(line->content));
        QCOMPARE(toJson(std::get<protocol::Event>(line->content)), toJson(event));
        QCOMPARE(std::get<protocol::Event>(line->content).payloadBytes(), event.payloadBytes());
    }
}

void TestRecordingFile::keepsAGapBetweenEvents()
{
    const auto name = m_folder.filePath(u"torn.loom.jsonl"_s);
    RecordingWriter writer;
    QVERIFY(writer.open(name, {}));
    QVERIFY(writer.append({eventOf(u"phone-001"_s)}));
    QVERIFY(writer.append(RecordingGap{1704067200000, 1704067212345, true}));
    QVERIFY(writer.append({eventOf(u"phone-002"_s)}));

    RecordingReader reader;
    QVERIFY(reader.open(name));

    QCOMPARE(writer.count(), 2);
    QVERIFY(std::holds_alternative<protocol::Event>(reader.next()->content));
    const auto line = reader.next();
    QVERIFY(line && std::holds_alternative<RecordingGap>(line->content));
    const auto gap = std::get<RecordingGap>(line->content);
    QCOMPARE(gap.from, 1704067200000);
    QCOMPARE(gap.lengthMs(), 12345);
    QVERIFY(gap.isRestarted);
    QVERIFY(std::holds_alternative<protocol::Event>(reader.next()->content));
}

void TestRecordingFile::startsWithAHeader()
{
    const auto name = m_folder.filePath(u"header.loom.jsonl"_s);
    RecordingWriter writer;

    QVERIFY(writer.open(name, {u"ws://x"_s, 1704067200000}));

    QFile written(name);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray(Header));
}

void TestRecordingFile::isReadableWhileItIsWritten()
{
    const auto name = m_folder.filePath(u"live.loom.jsonl"_s);
    RecordingWriter writer;
    QVERIFY(writer.open(name, {}));
    RecordingReader reader;
    QVERIFY(reader.open(name));
    QVERIFY(!reader.next());

    QVERIFY(writer.append({eventOf(u"phone-001"_s)}));

    QVERIFY(reader.next());
}

void TestRecordingFile::doesNotOverwriteAFile()
{
    const auto name = file("yesterday's");
    RecordingWriter writer;

    const auto opened = writer.open(name, {});

    QVERIFY(!opened);
    QVERIFY(opened.error().message.endsWith(u"already exists: choose another name or remove the file"_s));
    QFile kept(name);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), "yesterday's");
}

void TestRecordingFile::reportsTheNumberOfABadLineAndContinues_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("reason");

    QTest::newRow("invalid JSON") << "{\"route\":\n"_ba << u"is not valid JSON: "_s;
    QTest::newRow("not an object") << "[1]\n"_ba << u"is not an event"_s;
    QTest::newRow("no route") << "{\"time\": 5}\n"_ba << u"is not an event: it has no \"route\""_s;
    QTest::newRow("a wrong type") << "{\"route\": \"/a\", \"status\": \"201\"}\n"_ba
                                  << u"\"status\" has the wrong type"_s;
    QTest::newRow("a number out of range") << "{\"route\": \"/a\", \"partition\": 1e99}\n"_ba
                                           << u"\"partition\" is not a whole number from -2147483648 to 2147483647"_s;
    QTest::newRow("a gap without times") << "{\"gap\": {\"from\": 5}}\n"_ba << u"is not a valid gap"_s;
    QTest::newRow("a time out of range") << "{\"route\": \"/a\", \"time\": -9e18}\n"_ba
                                         << u"\"time\" is not a whole number from 0 to 253402300799999"_s;
}

void TestRecordingFile::reportsTheNumberOfABadLineAndContinues()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, reason);
    RecordingReader reader;
    QVERIFY(reader.open(file(QByteArray(Header) + Good + "\n" + line + Good)));

    QCOMPARE(reader.next()->number, 2);
    const auto bad = reader.next();
    const auto good = reader.next();

    QCOMPARE(bad->number, 4);
    QVERIFY(std::holds_alternative<BadLine>(bad->content));
    QVERIFY2(std::get<BadLine>(bad->content).reason.startsWith(reason),
             qPrintable(std::get<BadLine>(bad->content).reason));
    QCOMPARE(good->number, 5);
    QVERIFY(std::holds_alternative<protocol::Event>(good->content));
}

void TestRecordingFile::skipsALineThatIsTooLong()
{
    RecordingReader reader;
    const QByteArray tooLong(RecordingReader::LongestLine + 100'000, 'x');
    QVERIFY(reader.open(file(QByteArray(Header) + tooLong + '\n' + Good)));

    const auto bad = reader.next();
    const auto good = reader.next();

    QCOMPARE(bad->number, 2);
    QCOMPARE(std::get<BadLine>(bad->content).reason, u"is longer than 64 MiB"_s);
    QCOMPARE(good->number, 3);
    QVERIFY(std::holds_alternative<protocol::Event>(good->content));
}

void TestRecordingFile::rewindsToTheFirstEvent()
{
    RecordingReader reader;
    QVERIFY(reader.open(file(QByteArray(Header) + Good)));
    QVERIFY(reader.next());
    QVERIFY(!reader.next());

    reader.rewind();

    QCOMPARE(reader.next()->number, 2);
}

void TestRecordingFile::rejectsOtherFiles_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("empty") << ""_ba;
    QTest::newRow("events without a header") << QByteArray(Good);
    QTest::newRow("later version") << "{\"loom_capture\": 2}\n"_ba;
    QTest::newRow("something else") << QByteArray(100'000, '\0');
}

void TestRecordingFile::rejectsOtherFiles()
{
    QFETCH(QByteArray, content);
    RecordingReader reader;

    const auto opened = reader.open(file(content));

    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(u"made.loom.jsonl:1: is not a recording"_s),
             qPrintable(opened.error().message));
}

QTEST_APPLESS_MAIN(TestRecordingFile)
#include "tst_recordingfile.moc"
