// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/messagecomparison.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class MessageComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesPayloads_data();
    void comparesPayloads();
    void showsTheDifferingPartOfALongValue();
    void stopsWithinALargePayload();
    void listsMembersOfOnlyOneMessage();
    void reportsAnIncompletePayload();

private:
    static MessageComparison compared(const QString &first, const QString &second);
    static QStringList rows(const MessageComparison &comparison);
};

MessageComparison MessageComparisonTest::compared(const QString &first, const QString &second)
{
    protocol::Event one;
    protocol::Event other;
    one.payload = first;
    other.payload = second;
    MessageComparison comparison;
    comparison.addPayloads(one, other);
    return comparison;
}

QStringList MessageComparisonTest::rows(const MessageComparison &comparison)
{
    QStringList rows;
    for (const auto &member : comparison.members())
        rows << u"%1 %2 %3 %4"_s.arg(member.name, member.first, member.isEqual ? u"="_s : u"≠"_s, member.second);
    return rows;
}

void MessageComparisonTest::comparesPayloads_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("different order") << uR"({"a":1,"b":2})"_s << uR"({"b":2, "a":3})"_s
                                     << QStringList{u"a 1 ≠ 3"_s, u"b 2 = 2"_s};
    QTest::newRow("nested") << uR"({"a":{"b":[1,2]}})"_s << uR"({"a":{"b":[1,3,4]}})"_s
                            << QStringList{u"a.b.0 1 = 1"_s, u"a.b.1 2 ≠ 3"_s, u"a.b.2  ≠ 4"_s};
    QTest::newRow("missing object") << uR"({})"_s << uR"({"a":{"b":true}})"_s << QStringList{u"a.b  ≠ true"_s};
    QTest::newRow("different type") << uR"({"a":{}})"_s << uR"({"a":[]})"_s << QStringList{u"a {} ≠ []"_s};
    QTest::newRow("same characters") << uR"({"a":"\u00e9"})"_s << uR"({"a":"é"})"_s
                                     << QStringList{uR"(a "\u00e9" = "é")"_s};
    QTest::newRow("different digits") << uR"({"a":1.0})"_s << uR"({"a":1.00})"_s << QStringList{u"a 1.0 ≠ 1.00"_s};
    QTest::newRow("a name twice") << uR"({"a":1,"a":2})"_s << uR"({"a":1,"a":2,"a":3})"_s
                                  << QStringList{u"a 1 = 1"_s, u"a 2 = 2"_s, u"a  ≠ 3"_s};
    QTest::newRow("not JSON") << u"x\nold\nend"_s << u"x\nnew\nmore\nend"_s
                              << QStringList{u"line 1 x = x"_s, u"line 2 old ≠ new"_s, u"line 3  ≠ more"_s,
                                             u"line 3 end = end"_s};
}

void MessageComparisonTest::comparesPayloads()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(QStringList, expected);

    QCOMPARE(rows(compared(first, second)), expected);
}

void MessageComparisonTest::showsTheDifferingPartOfALongValue()
{
    const QString same(100'000, u'x');

    const auto comparison = compared(u"{\"a\":\"%1one\"}"_s.arg(same), u"{\"a\":\"%1two\"}"_s.arg(same));

    const auto member = comparison.members().first();
    QVERIFY2(member.first.endsWith(u"xone\""_s), qPrintable(member.first));
    QVERIFY2(member.second.endsWith(u"xtwo\""_s), qPrintable(member.second));
    QVERIFY(member.first.size() <= MessageComparison::MaxCharacters + 2);
}

void MessageComparisonTest::stopsWithinALargePayload()
{
    const auto payload = u'[' + u"1,"_s.repeated(400'000) + u"1]"_s;

    const auto comparison = compared(payload, payload);

    QVERIFY(comparison.isUnfinished());
    QCOMPARE(comparison.equal(), MessageComparison::MaxCompared);
    QCOMPARE(comparison.members().size(), MessageComparison::MaxListed);
}

void MessageComparisonTest::listsMembersOfOnlyOneMessage()
{
    MessageComparison comparison;

    comparison.addPairs(ComparedMember::Part::Header, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}},
                        {{u"b"_s, u"2"_s}, {u"c"_s, u"3"_s}});

    QCOMPARE(rows(comparison), (QStringList{u"a 1 ≠ "_s, u"b 2 = 2"_s, u"c  ≠ 3"_s}));
    QCOMPARE(comparison.different(), 2);
}

void MessageComparisonTest::reportsAnIncompletePayload()
{
    protocol::Event whole;
    protocol::Event cut;
    cut.isCut = true;
    MessageComparison comparison;

    comparison.addPayloads(whole, cut);

    QVERIFY(comparison.isCut());
}

QTEST_APPLESS_MAIN(MessageComparisonTest)
#include "tst_messagecomparison.moc"
