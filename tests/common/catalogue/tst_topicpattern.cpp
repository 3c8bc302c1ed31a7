// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/topicpattern.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TopicPatternTest : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void rejects_data();
    void rejects();
    void fillsEveryPlaceholder();
    void keepsPlaceholdersWithoutValue();
    void checksTopicName_data();
    void checksTopicName();
};

void TopicPatternTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("placeholders");

    QTest::newRow("plain") << u"device.audio.raw"_s << QStringList();
    QTest::newRow("one") << u"device.sensor.{sensor_type}.raw"_s << QStringList{u"sensor_type"_s};
    QTest::newRow("only one") << u"{a}"_s << QStringList{u"a"_s};
    QTest::newRow("two, one of them twice") << u"{b}-{a}_{b}"_s << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("249 characters") << QString(249, u'x') << QStringList();
}

void TopicPatternTest::parses()
{
    QFETCH(QString, text);
    QFETCH(QStringList, placeholders);

    const auto pattern = TopicPattern::parse(text);

    QVERIFY2(pattern, pattern ? "" : qPrintable(pattern.error().message));
    QCOMPARE(pattern->placeholders(), placeholders);
    QCOMPARE(pattern->text(), text);
}

void TopicPatternTest::rejects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");

    QTest::newRow("empty") << QString() << u"it is empty"_s;
    QTest::newRow("a space") << u"device raw"_s << u"at character 7"_s;
    QTest::newRow("a slash") << u"a/b"_s << u"at character 2"_s;
    QTest::newRow("a letter beyond ASCII") << u"gerät"_s << u"at character 4"_s;
    QTest::newRow("a line feed at the end") << u"a\n"_s << u"at character 2"_s;
    QTest::newRow("an open brace") << u"a.{b"_s << u"at character 3"_s;
    QTest::newRow("a closing brace") << u"a}"_s << u"at character 2"_s;
    QTest::newRow("an empty placeholder") << u"a.{}"_s << u"at character 3"_s;
    QTest::newRow("capitals in a placeholder") << u"{Type}"_s << u"at character 1"_s;
    QTest::newRow("a dot") << u"."_s << u"reserves"_s;
    QTest::newRow("two dots") << u".."_s << u"reserves"_s;
    QTest::newRow("250 characters") << QString(250, u'x') << u"longer than 249"_s;
}

void TopicPatternTest::rejects()
{
    QFETCH(QString, text);
    QFETCH(QString, why);

    const auto pattern = TopicPattern::parse(text);

    QVERIFY(!pattern);
    QVERIFY2(pattern.error().message.contains(why), qPrintable(pattern.error().message));
}

void TopicPatternTest::fillsEveryPlaceholder()
{
    const auto pattern = TopicPattern::parse(u"device.{a}.{b}.{a}"_s);

    QVERIFY(pattern);
    QCOMPARE(pattern->fill({{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}), QByteArray("device.1.2.1"));
}

void TopicPatternTest::keepsPlaceholdersWithoutValue()
{
    const auto pattern = TopicPattern::parse(u"x.{a}.{b}.y"_s);

    const auto partly = pattern->filled({{u"a"_s, u"1"_s}});

    QCOMPARE(partly.text(), u"x.1.{b}.y"_s);
    QCOMPARE(partly.filled({{u"b"_s, u"2"_s}}).fill({}), QByteArray("x.1.2.y"));
}

void TopicPatternTest::checksTopicName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isLegal");

    QTest::newRow("usual") << QByteArray("device.sensor-1_raw") << true;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("dot") << QByteArray(".") << false;
    QTest::newRow("dots") << QByteArray("..") << false;
    QTest::newRow("three dots") << QByteArray("...") << true;
    QTest::newRow("brace") << QByteArray("a{b}") << false;
    QTest::newRow("longest") << QByteArray(249, 'a') << true;
    QTest::newRow("too long") << QByteArray(250, 'a') << false;
}

void TopicPatternTest::checksTopicName()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isLegal);

    QCOMPARE(TopicPattern::isTopicName(name), isLegal);
}

QTEST_APPLESS_MAIN(TopicPatternTest)
#include "tst_topicpattern.moc"
