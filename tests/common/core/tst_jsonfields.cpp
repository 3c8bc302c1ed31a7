// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/jsonfields.h"
#include "tests/support/seed.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class JsonFieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatQJsonObjectFinds_data();
    void findsWhatQJsonObjectFinds();
    void findsFieldsInAnyOrder();
    void fallsBackWhenMembersDiffer();
    void fallsBackOnDuplicateMember();
    void arrayHasNoFields();
};

void JsonFieldsTest::findsWhatQJsonObjectFinds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isQuick");

    QTest::newRow("none") << QByteArray("{}") << false;
    QTest::newRow("out of order") << QByteArray(R"({"b":1,"a":2,"c":3})") << true;
    QTest::newRow("names that are prefixes of others")
        << QByteArray(R"({"ab":1,"a":2,"abcdefgh":3,"abc":4,"abcdefghi":5})") << true;
    QTest::newRow("names with the same first eight letters")
        << QByteArray(R"({"abcdefghz":1,"abcdefgha":2,"abcdefgh":3})") << true;
    QTest::newRow("upper and lower case") << QByteArray(R"({"a":1,"A":2,"_":3,"B":4})") << true;
    QTest::newRow("the empty name") << QByteArray(R"({"a":1,"":2})") << true;
    QTest::newRow("an escape") << QByteArray(R"({"b":1,"\u0061":2})") << false;
    QTest::newRow("letters beyond ASCII") << QByteArray(R"({"ü":1,"a":2})") << false;
    QTest::newRow("more fields than the fast path supports")
        << QByteArray(R"({"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"i":9,"j":10,"k":11,"l":12,"m":13,"n":14,)"
                      R"("o":15,"p":16,"q":17})")
        << false;
}

void JsonFieldsTest::findsWhatQJsonObjectFinds()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isQuick);
    const auto read = ParsedJson::parse(text);
    QVERIFY2(read, text.constData());

    const JsonFields fields(read->value, read->members);

    QCOMPARE(fields.areMembersFields(), isQuick);
    const auto object = read->value.toObject();
    for (const auto &name : object.keys() + QStringList{u"absent"_s, u"abcdefgh\u00fc"_s, u""_s}) {
        const FieldName field(name);
        QCOMPARE(fields.find(field) != fields.end(), object.contains(name));
        QCOMPARE(fields[field].isNull(), !object.contains(name));
        if (object.contains(name))
            QCOMPARE(fields[field], object[name]);
    }
}

void JsonFieldsTest::findsFieldsInAnyOrder()
{
    QRandomGenerator dice(test::seed());
    const QByteArray letters = "aAzZ09_-. ~{";
    for (int i = 0; i < 5'000; ++i) {
        QSet<QByteArray> names;
        for (int fieldCount = dice.bounded(1, 17); fieldCount > 0; --fieldCount) {
            QByteArray name;
            for (int length = dice.bounded(12); length > 0; --length)
                name += letters[dice.bounded(int(letters.size()))];
            names << name;
        }
        QByteArray text;
        for (const auto &name : std::as_const(names))
            text += (text.isEmpty() ? "{\"" : ",\"") + name + "\":" + QByteArray::number(text.size());
        text += '}';
        const auto read = ParsedJson::parse(text);
        QVERIFY2(read, text.constData());

        const JsonFields fields(read->value, read->members);

        const auto object = read->value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            QVERIFY2(fields[FieldName(it.key())] == it.value(), text.constData());
    }
}

void JsonFieldsTest::fallsBackWhenMembersDiffer()
{
    const auto members = jsonMembers(R"({"b":1,"c":2})");

    const JsonFields fields(QJsonObject{{u"a"_s, 0}, {u"b"_s, 1}, {u"c"_s, 2}}, members);

    QVERIFY(!fields.areMembersFields());
    QCOMPARE(fields[FieldName(u"a"_s)], QJsonValue(0));
    QCOMPARE(fields[FieldName(u"c"_s)], QJsonValue(2));
}

void JsonFieldsTest::fallsBackOnDuplicateMember()
{
    const auto members = jsonMembers(R"({"b":1,"b":2})");

    const JsonFields fields(QJsonObject{{u"a"_s, 0}, {u"b"_s, 1}}, members);

    QVERIFY(!fields.areMembersFields());
    QCOMPARE(fields[FieldName(u"a"_s)], QJsonValue(0));
}

void JsonFieldsTest::arrayHasNoFields()
{
    const JsonFields fields(QJsonArray{1});

    QVERIFY(fields.find(FieldName(u"a"_s)) == fields.end());
    QCOMPARE(fields.value(), QJsonValue(QJsonArray{1}));
}

QTEST_APPLESS_MAIN(JsonFieldsTest)
#include "tst_jsonfields.moc"
