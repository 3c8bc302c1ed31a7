// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/rewriter.h"

#include <QTest>

using namespace loom::replay;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24 * 60 * 60 * 1000;

Rewrite everything()
{
    return {[](const QString &device) { return u"qa-"_s + device; }, Day, [] { return "new-id"_ba; }, {}};
}

} // namespace

class TestRewriter : public QObject
{
    Q_OBJECT

private slots:
    void changesOnlyTheGivenFields_data();
    void changesOnlyTheGivenFields();
    void keepsOtherFields();
    void keepsUntouchedFields();
    void setsTheDevice_data();
    void setsTheDevice();
    void readsTextFields_data();
    void readsTextFields();
};

void TestRewriter::changesOnlyTheGivenFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("changed");

    QTest::newRow("all three fields and nothing else")
        << R"( { "x" : 1.50, "device_id":"phone-1","timestamp" : "2024-01-01T00:00:00Z",
 "message_id": "a", "y":12345678901234567890, "name": "device_id" } )"_ba
        << R"( { "x" : 1.50, "device_id":"qa-phone-1","timestamp" : "2024-01-02T00:00:00.000Z",
 "message_id": "new-id", "y":12345678901234567890, "name": "device_id" } )"_ba;
    QTest::newRow("after a byte order mark") << "\xef\xbb\xbf {\"device_id\": \"a\"}\r\n"_ba
                                             << "\xef\xbb\xbf {\"device_id\": \"qa-a\"}\r\n"_ba;
    QTest::newRow("a batch after a byte order mark") << "\xef\xbb\xbf\n[{\"device_id\": \"a\"}] "_ba
                                                     << "\xef\xbb\xbf\n[{\"device_id\": \"qa-a\"}] "_ba;
    QTest::newRow("none of them") << R"({"x": 1})"_ba
                                  << R"({"x": 1})"_ba;
    QTest::newRow("an empty object") << "{}"_ba
                                     << "{}"_ba;
    QTest::newRow("wrong types") << R"({"device_id": 7, "timestamp": null, "message_id": []})"_ba
                                 << R"({"device_id": 7, "timestamp": null, "message_id": []})"_ba;
    QTest::newRow("an invalid time") << R"({"timestamp": "yesterday"})"_ba
                                     << R"({"timestamp": "yesterday"})"_ba;
    QTest::newRow("a time with an offset") << R"({"timestamp": "2024-01-01T01:00:00.25+01:00"})"_ba
                                           << R"({"timestamp": "2024-01-02T00:00:00.250Z"})"_ba;
    QTest::newRow("not in inner objects") << R"({"value": {"device_id": "a", "timestamp": "2024-01-01T00:00:00Z"}})"_ba
                                          << R"({"value": {"device_id": "a", "timestamp": "2024-01-01T00:00:00Z"}})"_ba;
    QTest::newRow("a batch") << R"([{"device_id": "a"} , {"device_id": "b", "x": 1.0}, 7])"_ba
                             << R"([{"device_id": "qa-a"} , {"device_id": "qa-b", "x": 1.0}, 7])"_ba;
    QTest::newRow("an empty batch") << "[]"_ba
                                    << "[]"_ba;
    QTest::newRow("invalid JSON") << R"({"device_id": "a")"_ba
                                  << R"({"device_id": "a")"_ba;
    QTest::newRow("empty") << ""_ba
                           << ""_ba;
    QTest::newRow("only a number") << "7"_ba
                                   << "7"_ba;
}

void TestRewriter::changesOnlyTheGivenFields()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, changed);

    QCOMPARE(rewritten(body, everything()), changed);
}

void TestRewriter::keepsOtherFields()
{
    const auto body = R"({"device_id":"a","message_id":"b","timestamp":"2024-01-01T00:00:00Z"})"_ba;

    QCOMPARE(rewritten(body, {}), body);
}

void TestRewriter::keepsUntouchedFields()
{
    auto rewrite = everything();
    rewrite.untouched = {u"device_id"_s};

    QCOMPARE(rewritten(R"({"device_id":"a b","message_id":"c"})", rewrite),
             R"({"device_id":"a b","message_id":"new-id"})"_ba);
}

void TestRewriter::setsTheDevice_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("changed");

    QTest::newRow("an existing field") << R"({"x": 1, "device_id": "a"})"_ba
                                       << R"({"x": 1, "device_id": "new"})"_ba;
    QTest::newRow("a field of another type") << R"({"device_id": null})"_ba
                                             << R"({"device_id": "new"})"_ba;
    QTest::newRow("a missing field") << R"({"x": 1})"_ba
                                     << R"({"device_id": "new", "x": 1})"_ba;
    QTest::newRow("in an empty object") << "{}"_ba
                                        << R"({"device_id": "new"})"_ba;
    QTest::newRow("in a batch") << R"([{"x": 1}, {"device_id": "b"}])"_ba
                                << R"([{"device_id": "new", "x": 1}, {"device_id": "new"}])"_ba;
    QTest::newRow("in invalid JSON") << "nonsense"_ba
                                     << "nonsense"_ba;
}

void TestRewriter::setsTheDevice()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, changed);

    QCOMPARE(withDevice(body, u"new"_s), changed);
}

void TestRewriter::readsTextFields_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");

    QTest::newRow("present") << R"({"device_id": "a"})"_ba << u"a"_s;
    QTest::newRow("missing") << R"({"x": "a"})"_ba << QString();
    QTest::newRow("a number") << R"({"device_id": 7})"_ba << QString();
    QTest::newRow("of a batch") << R"([{"device_id": "a"}, {"device_id": "b"}])"_ba << u"a"_s;
    QTest::newRow("of an empty batch") << "[]"_ba << QString();
    QTest::newRow("of invalid JSON") << "nonsense"_ba << QString();
}

void TestRewriter::readsTextFields()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);

    QCOMPARE(textField(body, "device_id"), text);
}

QTEST_APPLESS_MAIN(TestRewriter)
#include "tst_rewriter.moc"
