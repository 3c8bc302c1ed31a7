// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/comparison.h"
#include "console/replay/junitreport.h"
#include "console/replay/summary.h"

#include <QBuffer>
#include <QTest>
#include <QXmlStreamReader>

using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

Outgoing message(const std::optional<Expectation> &expected, const QString &group = u"/sensor/gps"_s)
{
    return {.origin = u"day.loom.jsonl:12"_s,
            .group = group,
            .route = u"/sensor/gps"_s,
            .device = u"phone-001"_s,
            .messageId = u"4711"_s,
            .body = "0123456789",
            .expected = expected};
}

const Response Stored{.status = 201, .ms = 10};
const Response Unreachable{
    .status = 503, .code = u"KAFKA_UNAVAILABLE"_s, .body = R"({"message": "Kafka is away"})", .ms = 20};
const Response None{.ms = 30, .trouble = u"Connection refused"_s};

/// Returns every element with its attributes ("name a=b c=d") and every text.
QStringList elements(const QByteArray &xml)
{
    QStringList found;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            auto text = reader.name().toString();
            for (const auto &attribute : reader.attributes())
                text += u" %1=%2"_s.arg(attribute.name(), attribute.value());
            found.append(text);
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            found.append(reader.text().toString());
        }
    }
    if (reader.hasError())
        found.append(reader.errorString());
    return found;
}

QByteArray written(const JUnitReport &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    report.write(buffer, 1704067200000, 1500);
    return buffer.data();
}

} // namespace

class TestResults : public QObject
{
    Q_OBJECT

private slots:
    void percentilesAreAccurateToOnePercent_data();
    void percentilesAreAccurateToOnePercent();
    void percentilesWithoutValuesAreZero();
    void theMaximumIsExact();
    void responsesAreCountedByStatus();
    void latenciesAreMeasuredFromTheTimeDueToo();
    void responsesAreComparedWithTheExpectation_data();
    void responsesAreComparedWithTheExpectation();
    void differencesAreDescribed();
    void differencesAreListedUpToALimit();
    void junitHasACaseForEachGroup();
    void junitReportsSkippedLines();
    void junitHasAnErrorForAnIncompleteRun();
    void junitIsValidXmlForAnyName();
    void junitReplacesCharactersThatXmlExcludes_data();
    void junitReplacesCharactersThatXmlExcludes();
    void junitReportsAMissingFolder();
};

void TestResults::percentilesAreAccurateToOnePercent_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("expected");
    QTest::newRow("p50") << 0.5 << 500.0;
    QTest::newRow("p90") << 0.9 << 900.0;
    QTest::newRow("p99") << 0.99 << 990.0;
    QTest::newRow("all") << 1.0 << 1000.0;
    QTest::newRow("the first") << 0.0 << 1.0;
}

void TestResults::percentilesAreAccurateToOnePercent()
{
    QFETCH(double, share);
    QFETCH(double, expected);
    Latencies latencies;
    for (int ms = 1000; ms >= 1; --ms)
        latencies.add(ms);

    const double found = latencies.percentile(share);

    QVERIFY2(found >= expected * 0.9999 && found <= expected * 1.0101, qPrintable(QString::number(found)));
}

void TestResults::percentilesWithoutValuesAreZero()
{
    QCOMPARE(Latencies().percentile(0.99), 0.0);
    QCOMPARE(Latencies().highest(), 0.0);
}

void TestResults::theMaximumIsExact()
{
    Latencies latencies;
    latencies.add(0);
    latencies.add(1e12);

    QCOMPARE(latencies.highest(), 1e12);
    QCOMPARE(latencies.count(), 2);
}

void TestResults::responsesAreCountedByStatus()
{
    Summary summary;
    for (const auto &answer : {Stored, Unreachable, Stored, None})
        summary.add(message(Expectation{201}), answer);

    QCOMPARE(summary.byStatus, (QMap<int, qint64>{{0, 1}, {201, 2}, {503, 1}}));
    QCOMPARE(summary.answers(), 4);
    QCOMPARE(summary.asExpected, 2);
    QCOMPARE(summary.unexpected, 2);
    QCOMPARE(summary.bytes, 40);
    QCOMPARE(summary.latencies.count(), 3);
    QCOMPARE(summary.latencies.highest(), 20.0);
}

void TestResults::latenciesAreMeasuredFromTheTimeDueToo()
{
    Summary summary;
    auto late = message(Expectation{201});
    late.lateMs = 5000;
    auto inTime = message(Expectation{201});
    inTime.lateMs = 0;
    for (const auto &sent : {late, inTime, message(Expectation{201})})
        summary.add(sent, Stored);
    summary.add(late, None);

    QCOMPARE(summary.latencies.count(), 3);
    QCOMPARE(summary.latencies.highest(), 10.0);
    QCOMPARE(summary.sinceDue.count(), 2);
    QCOMPARE(summary.sinceDue.highest(), 5010.0);
}

void TestResults::responsesAreComparedWithTheExpectation_data()
{
    QTest::addColumn<std::optional<Expectation>>("expected");
    QTest::addColumn<Response>("answer");
    QTest::addColumn<bool>("isAsExpected");

    using Maybe = std::optional<Expectation>;
    QTest::newRow("the same status") << Maybe(Expectation{201}) << Stored << true;
    QTest::newRow("another status") << Maybe(Expectation{201}) << Unreachable << false;
    QTest::newRow("any code") << Maybe(Expectation{503}) << Unreachable << true;
    QTest::newRow("the same code") << Maybe(Expectation{503, u"KAFKA_UNAVAILABLE"_s}) << Unreachable << true;
    QTest::newRow("another code") << Maybe(Expectation{503, u"OVERLOADED"_s}) << Unreachable << false;
    QTest::newRow("no code, as stored") << Maybe(Expectation{201, QString()}) << Stored << true;
    QTest::newRow("no response") << Maybe(Expectation{201}) << None << false;
    QTest::newRow("nothing expected") << Maybe() << Unreachable << true;
    QTest::newRow("nothing expected, and no response") << Maybe() << None << false;
}

void TestResults::responsesAreComparedWithTheExpectation()
{
    QFETCH(std::optional<Expectation>, expected);
    QFETCH(Response, answer);
    QFETCH(bool, isAsExpected);

    QCOMPARE(loom::replay::isAsExpected(message(expected), answer), isAsExpected);
}

void TestResults::differencesAreDescribed()
{
    Comparison comparison;
    comparison.add(message(Expectation{201, QString()}), Stored);
    comparison.add(message(Expectation{201, QString()}), Unreachable);
    comparison.add(message(std::nullopt), None);

    QCOMPARE(comparison.same(), 1);
    QCOMPARE(comparison.different(), 2);
    QCOMPARE(comparison.differences()[0].toText(),
             u"day.loom.jsonl:12: /sensor/gps of phone-001 (id 4711): expected 201, got 503 KAFKA_UNAVAILABLE: "
             "Kafka is away"_s);
    QCOMPARE(comparison.differences()[1].toText(),
             u"day.loom.jsonl:12: /sensor/gps of phone-001 (id 4711): expected any answer, got no answer: "
             "Connection refused"_s);
}

void TestResults::differencesAreListedUpToALimit()
{
    Comparison comparison;
    for (int i = 0; i < Comparison::MaxListed + 5; ++i)
        comparison.add(message(Expectation{201}), Unreachable);

    QCOMPARE(comparison.different(), Comparison::MaxListed + 5);
    QCOMPARE(comparison.differences().size(), Comparison::MaxListed);
}

void TestResults::junitHasACaseForEachGroup()
{
    JUnitReport report(u"day.loom.jsonl"_s);
    report.add(message(Expectation{201}, u"/sensor/gps"_s), Stored);
    report.add(message(Expectation{201}, u"/sensor/power"_s), Stored);
    report.add(message(Expectation{201}, u"/sensor/power"_s), Unreachable);

    QCOMPARE(elements(written(report)),
             (QStringList{
                 u"testsuites"_s,
                 u"testsuite name=day.loom.jsonl tests=2 failures=1 errors=0 skipped=0 time=1.500 "
                 "timestamp=2024-01-01T00:00:00.000Z"_s,
                 u"testcase classname=loom-replay name=/sensor/gps time=0.010"_s,
                 u"testcase classname=loom-replay name=/sensor/power time=0.030"_s,
                 u"failure message=1 of 2 answers are not as expected"_s,
                 u"day.loom.jsonl:12: /sensor/gps of phone-001 (id 4711): expected 201, got 503 KAFKA_UNAVAILABLE: "
                 "Kafka is away"_s,
             }));
}

void TestResults::junitReportsSkippedLines()
{
    JUnitReport report(u"a"_s);
    report.setSkipped({u"a:2: is not valid JSON"_s}, 7);

    const auto found = elements(written(report));

    QVERIFY(found[1].contains(u"tests=1 failures=0 errors=0 skipped=1"_s));
    QCOMPARE(found.mid(3),
             (QStringList{u"skipped message=7 lines could not be replayed"_s, u"a:2: is not valid JSON"_s}));
}

void TestResults::junitHasAnErrorForAnIncompleteRun()
{
    JUnitReport report(u"a"_s);
    report.setError(u"stopped, 5 unsent"_s);

    const auto found = elements(written(report));

    QVERIFY2(found[1].contains(u"tests=1 failures=0 errors=1 skipped=0"_s), qPrintable(found[1]));
    QCOMPARE(found.mid(2), (QStringList{u"testcase classname=loom-replay name=complete time=0.000"_s,
                                        u"error message=stopped, 5 unsent"_s}));
}

void TestResults::junitIsValidXmlForAnyName()
{
    JUnitReport report(u"<a> & \"b\" \u0001"_s);
    report.add(message(Expectation{201}, u"\u0000 <x> ü"_s), {.status = 500, .body = R"({"message": "\u0002 <y>"})"});

    const auto found = elements(written(report));

    QVERIFY2(found.value(1).startsWith(u"testsuite name=<a> & \"b\" \uFFFD"_s), qPrintable(found.join(u'\n')));
    QVERIFY2(found.constLast().endsWith(u"\uFFFD <y>"_s), qPrintable(found.join(u'\n')));
}

void TestResults::junitReplacesCharactersThatXmlExcludes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("replaced");

    QTest::newRow("a high surrogate alone") << u"a"_s + QChar(0xd800) + u'b' << u"a\uFFFDb"_s;
    QTest::newRow("a low surrogate alone") << u"a"_s + QChar(0xdc00) + u'b' << u"a\uFFFDb"_s;
    QTest::newRow("a high surrogate at the end") << u"a"_s + QChar(0xd83d) << u"a\uFFFD"_s;
    QTest::newRow("surrogates in the wrong order")
        << u"a"_s + QChar(0xdc00) + QChar(0xd800) + u'b' << u"a\uFFFD\uFFFDb"_s;
    QTest::newRow("noncharacters") << u"a"_s + QChar(0xfffe) + QChar(0xffff) + u'b' << u"a\uFFFD\uFFFDb"_s;
    QTest::newRow("a control character") << u"a\u0000\u001bb"_s << u"a\uFFFD\uFFFDb"_s;
    QTest::newRow("a surrogate pair") << u"a😀b"_s << u"a😀b"_s;
}

void TestResults::junitReplacesCharactersThatXmlExcludes()
{
    QFETCH(QString, text);
    QFETCH(QString, replaced);
    JUnitReport report(text);
    auto sent = message(Expectation{201}, text);
    sent.messageId = text;
    report.add(sent, {.status = 500, .code = text});
    report.setSkipped({text}, 1);
    report.setError(text);

    const auto found = elements(written(report));

    const auto all = found.join(u'\n');
    QCOMPARE(found.size(), 10);
    QCOMPARE(all.count(replaced), 6);
    QVERIFY2(replaced == text || !all.contains(text), qPrintable(all));
}

void TestResults::junitReportsAMissingFolder()
{
    const auto saved = JUnitReport(u"a"_s).save(u"/nowhere/out.xml"_s, 0, 0);

    QVERIFY(!saved);
    QVERIFY(saved.error().message.startsWith(u"/nowhere/out.xml cannot be written: "_s));
}

QTEST_APPLESS_MAIN(TestResults)
#include "tst_results.moc"
