// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/eventframes.h"
#include "common/protocol/messages.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace loom;
using namespace loom::protocol;
using namespace Qt::StringLiterals;

/// Tests the monitor protocol with the examples in its documentation and with other messages.
class ProtocolTest : public QObject
{
    Q_OBJECT

private slots:
    void roundTripsDocumentedExamples_data();
    void roundTripsDocumentedExamples();
    void missingMembersHaveDefaults();
    void splitsEventsIntoFrames();
    void ignoresUnknownMembers();
    void rejects_data();
    void rejects();
    void rejectsNumberOutOfRange_data();
    void rejectsNumberOutOfRange();
    void keepsAllDigitsOfIntegers();
    void keepsAnyText_data();
    void keepsAnyText();
    void keepsPayloadBytes_data();
    void keepsPayloadBytes();
};

namespace {

QList<QByteArray> examples()
{
    QFile file(QStringLiteral(LOOM_DOCUMENT));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/monitor-protocol.md cannot be read");
    static const QRegularExpression block(u"```json\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    QList<QByteArray> found;
    for (auto match = block.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
        found << match.next().captured(1).toUtf8();
    return found;
}

QByteArray rewritten(const QByteArray &text)
{
    if (const auto message = decodeFromService(text))
        return encode(*message);
    if (const auto message = decodeFromConsole(text))
        return encode(*message);
    return {};
}

} // namespace

void ProtocolTest::roundTripsDocumentedExamples_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &text : examples())
        QTest::newRow(qPrintable(QJsonDocument::fromJson(text)[u"type"_s].toString())) << text;
}

void ProtocolTest::roundTripsDocumentedExamples()
{
    QFETCH(QByteArray, text);

    const auto written = QJsonDocument::fromJson(rewritten(text));

    QCOMPARE(written, QJsonDocument::fromJson(text));
    QVERIFY(written.isObject());
}

void ProtocolTest::missingMembersHaveDefaults()
{
    const auto message = decodeFromConsole(R"({"type": "subscribe"})");

    QVERIFY(message);
    QCOMPARE(std::get<Subscribe>(*message).sample, 1.0);
    QVERIFY(std::get<Subscribe>(*message).topics.isEmpty());
}

void ProtocolTest::ignoresUnknownMembers()
{
    const auto message = decodeFromConsole(R"({"type": "disconnect", "connection": 7, "why": "later versions"})");

    QVERIFY(message);
    QCOMPARE(std::get<Disconnect>(*message).connection, 7);
}

void ProtocolTest::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");

    QTest::newRow("nothing") << QByteArray() << u"\"\" is not a message"_s;
    QTest::newRow("no object") << "[]"_ba << u"\"\" is not a message"_s;
    QTest::newRow("an unknown type") << R"({"type": "shout"})"_ba << u"\"shout\" is not a message"_s;
    QTest::newRow("a message of the service") << R"({"type": "hello"})"_ba << u"\"hello\" is not a message"_s;
    QTest::newRow("a wrong type") << R"({"type": "subscribe", "sample": "all"})"_ba
                                  << u"subscribe: \"sample\" has the wrong type"_s;
    QTest::newRow("a wrong item") << R"({"type": "subscribe", "topics": ["a", 1]})"_ba
                                  << u"subscribe: \"topics.1\" has the wrong type"_s;
}

void ProtocolTest::rejects()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);

    const auto message = decodeFromConsole(text);

    QVERIFY(!message);
    QVERIFY2(message.error().message.startsWith(why), qPrintable(message.error().message));
}

void ProtocolTest::rejectsNumberOutOfRange_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");

    const auto row = [](const char *name, const QByteArray &text, const QString &why) {
        QTest::newRow(name) << text << why;
    };
    const auto port = u"hello: \"http_port\" is not a whole number from 0 to 65535"_s;
    for (const auto *number : {"1e99", "-1e99", "65536", "-1", "8000.5", "9223372036854775808", "5e-324"})
        row(number, "{\"type\": \"hello\", \"http_port\": " + QByteArray(number) + "}", port);
    row("a version", R"({"type": "hello", "protocol": 1e99})"_ba, u"hello: \"protocol\" is not a whole number"_s);
    row("a time before the epoch", R"({"type": "hello", "started_at": -1})"_ba, u"hello: \"started_at\" is not"_s);
    row("a time after the last year", R"({"type": "snapshot", "time": 253402300800000})"_ba,
        u"snapshot: \"time\" is not a whole number from 0 to 253402300799999"_s);
    row("a count below nothing", R"({"type": "snapshot", "refused": -1})"_ba, u"snapshot: \"refused\" is not"_s);
    row("a count within a list", R"({"type": "snapshot", "latency_counts": [0, 1e30]})"_ba,
        u"snapshot: \"latency_counts.1\" is not a whole number from 0 to 9223372036854775807"_s);
    row("a count within an object", R"({"type": "snapshot", "topics": [{"topic": "t", "stored": 1e19}]})"_ba,
        u"snapshot: \"topics.0.stored\" is not"_s);
    row("an offset", R"({"type": "events", "events": [{}, {"offset": -1e20}]})"_ba,
        u"events: \"events.1.offset\" is not a whole number from -9223372036854775808 to 9223372036854775807"_s);
}

void ProtocolTest::rejectsNumberOutOfRange()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);

    const auto message = decodeFromService(text);

    QVERIFY(!message);
    QVERIFY2(message.error().message.startsWith(why), qPrintable(message.error().message));
}

void ProtocolTest::keepsAllDigitsOfIntegers()
{
    constexpr qint64 Beyond = 9007199254740993; // 2^53 + 1, which a double cannot represent
    constexpr qint64 Last = std::numeric_limits<qint64>::max();
    Event event;
    event.connection = Beyond;
    event.offset = Last;
    event.bytes = Beyond;

    const auto events = decodeFromService(encode(FromService(Events{{event}, Beyond})));
    const auto order = decodeFromConsole(encode(FromConsole(Disconnect{-Beyond})));

    QVERIFY(events && order);
    const auto &read = std::get<Events>(*events);
    QCOMPARE(read.skipped, Beyond);
    QCOMPARE(read.events[0].connection, Beyond);
    QCOMPARE(read.events[0].offset, Last);
    QCOMPARE(read.events[0].bytes, Beyond);
    QCOMPARE(std::get<Disconnect>(*order).connection, -Beyond);
}

void ProtocolTest::keepsAnyText_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("a byte order mark in front") << u"\ufeff{}"_s;
    QTest::newRow("two of them") << u"\ufeff\ufeff"_s;
    QTest::newRow("one behind a quote") << u"\"\ufeff\""_s;
    QTest::newRow("one behind a backslash and a quote") << u"\\\"\ufeff"_s;
    QTest::newRow("a line separator") << u"\u2028\u2029"_s;
    QTest::newRow("a zero") << u"a\0b"_s;
    QTest::newRow("lines") << u"a\r\nb\rc\n"_s;
    QTest::newRow("two units") << u"😀"_s;
    QTest::newRow("a lone surrogate") << QString(QChar(0xd83d));
    QTest::newRow("the wrong way round") << QString(QChar(0xde00)) + QChar(0xd83d);
    QTest::newRow("no characters") << u"\uffff\ufffe"_s;
}

void ProtocolTest::keepsAnyText()
{
    QFETCH(QString, text);
    Event event;
    event.payload = event.device = text;
    event.headers = {{text, text}};
    event.violations = {QJsonObject{{u"input"_s, text}, {text, 1}}};

    const auto message = decodeFromService(encode(FromService(Events{{event}, 0})));

    QVERIFY(message);
    QCOMPARE(toJson(std::get<Events>(*message).events.value(0)), toJson(event));
}

void ProtocolTest::keepsPayloadBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isText");

    QTest::newRow("text") << "{\"a\":\"ü😀\"}"_ba << true;
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("a byte order mark in front") << "\xef\xbb\xbf{}"_ba << true;
    QTest::newRow("a zero") << QByteArray("a\0b", 3) << true;
    QTest::newRow("half a character") << "{\"a\":\"\xc3\"}"_ba << false;
    QTest::newRow("UTF-16") << QByteArray("{\0}\0\xff", 5) << false;
    QTest::newRow("a surrogate") << "\xed\xa0\xbd"_ba << false;
}

void ProtocolTest::keepsPayloadBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isText);
    Event event;

    event.setPayload(bytes);
    const auto message = decodeFromService(encode(FromService(Events{{event}, 0})));

    QVERIFY(message);
    const auto &read = std::get<Events>(*message).events[0];
    QCOMPARE(read.payloadBytes(), bytes);
    QCOMPARE(read.isBase64, !isText);
    QCOMPARE(read.payloadText().contains(QChar::ReplacementCharacter), !isText);
}

void ProtocolTest::splitsEventsIntoFrames()
{
    Events events{{}, 7, 3};
    events.events.resize(250);
    for (int i = 0; i < 250; ++i)
        events.events[i].offset = i;
    events.events[120].payload = QString(1'000'000, u'x');

    const auto frames = framesOf(events);

    QList<qsizetype> sizes;
    QList<qint64> offsets;
    for (const auto &frame : frames) {
        sizes << frame.events.size();
        QCOMPARE(frame.subscription, 3);
        for (const auto &event : frame.events)
            offsets << event.offset;
    }
    QCOMPARE(sizes, (QList<qsizetype>{100, 21, 100, 29}));
    QCOMPARE(offsets.size(), 250);
    QVERIFY(std::is_sorted(offsets.begin(), offsets.end()));
    QCOMPARE(frames[0].skipped, 7);
    QCOMPARE(frames[1].skipped, 0);
    QCOMPARE(framesOf({{}, 7, 3}).size(), 1);
}

QTEST_APPLESS_MAIN(ProtocolTest)
#include "tst_messages.moc"
