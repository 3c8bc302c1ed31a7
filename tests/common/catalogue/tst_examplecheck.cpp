// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/examplecheck.h"

#include "tests/common/catalogue/documents.h"

#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class ExampleCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsExamples();
    void rejectsAnExampleThatLoomRejects();
    void rejectsAnExampleThatOnlyValijsonRejects();
};

namespace {

const QJsonObject &schema()
{
    static const auto schema = object(R"({"type": "object", "properties": {"a": {"type": "number", "maximum": 3}}})");
    return schema;
}

QJsonArray examples(double last)
{
    return {QJsonObject{{u"a"_s, 1}}, QJsonObject{{u"a"_s, last}}};
}

} // namespace

void ExampleCheckTest::acceptsExamples()
{
    const auto check = ExampleCheck::of(*Schema::compile(schema(), u"x.json"_s), schema());

    QVERIFY(check.check(document(R"({"$id": "a/v1"})"), u"/examples"_s, examples(3)));
}

void ExampleCheckTest::rejectsAnExampleThatLoomRejects()
{
    const auto check = ExampleCheck::of(*Schema::compile(schema(), u"x.json"_s), schema());

    const auto done = check.check(document(R"({"$id": "a/v1"})"), u"/examples"_s, examples(4));

    QVERIFY(!done);
    QCOMPARE(done.error().message,
             u"x.json: /examples/1: Invalid value for field 'a': ensure this value is less than or "
             "equal to 3"_s);
}

void ExampleCheckTest::rejectsAnExampleThatOnlyValijsonRejects()
{
    const auto other = object(R"({"properties": {"a": {"maximum": 2}}})");
    const ExampleCheck check(*Schema::compile(schema(), u"x.json"_s), *SecondJudge::of(other));

    const auto done = check.check(document(R"({"$id": "a/v1"})"), u"/examples"_s, examples(3));

    QVERIFY(!done);
    QVERIFY2(done.error().message.startsWith(u"x.json: /examples/1: Loom accepts this example, but valijson"_s),
             qPrintable(done.error().message));
}

QTEST_APPLESS_MAIN(ExampleCheckTest)
#include "tst_examplecheck.moc"
