// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/topicpattern.h"

#include <QTest>

using namespace loom;

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

    QTest::newRow("plain") << QStringLiteral("device.audio.raw") << QStringList();
    QTest::newRow("one") << QStringLiteral("device.sensor.{sensor_type}.raw")
                         << QStringList{QStringLiteral("sensor_type")};
    QTest::newRow("only one") << QStringLiteral("{a}") << QStringList{QStringLiteral("a")};
    QTest::newRow("two, one of them twice")
        << QStringLiteral("{b}-{a}_{b}") << QStringList{QStringLiteral("b"), QStringLiteral("a")};
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

    QTest::newRow("empty") << QString() << QStringLiteral("it is empty");
    QTest::newRow("a space") << QStringLiteral("device raw") << QStringLiteral("at character 7");
    QTest::newRow("a slash") << QStringLiteral("a/b") << QStringLiteral("at character 2");
    QTest::newRow("a letter beyond ASCII") << QStringLiteral("gerät") << QStringLiteral("at character 4");
    QTest::newRow("a line feed at the end") << QStringLiteral("a\n") << QStringLiteral("at character 2");
    QTest::newRow("an open brace") << QStringLiteral("a.{b") << QStringLiteral("at character 3");
    QTest::newRow("a closing brace") << QStringLiteral("a}") << QStringLiteral("at character 2");
    QTest::newRow("an empty placeholder") << QStringLiteral("a.{}") << QStringLiteral("at character 3");
    QTest::newRow("capitals in a placeholder") << QStringLiteral("{Type}") << QStringLiteral("at character 1");
    QTest::newRow("a dot") << QStringLiteral(".") << QStringLiteral("reserves");
    QTest::newRow("two dots") << QStringLiteral("..") << QStringLiteral("reserves");
    QTest::newRow("250 characters") << QString(250, u'x') << QStringLiteral("longer than 249");
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
    const auto pattern = TopicPattern::parse(QStringLiteral("device.{a}.{b}.{a}"));

    QVERIFY(pattern);
    QCOMPARE(pattern->fill({{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}}),
             QByteArray("device.1.2.1"));
}

void TopicPatternTest::keepsPlaceholdersWithoutValue()
{
    const auto pattern = TopicPattern::parse(QStringLiteral("x.{a}.{b}.y"));

    const auto partly = pattern->filled({{QStringLiteral("a"), QStringLiteral("1")}});

    QCOMPARE(partly.text(), QStringLiteral("x.1.{b}.y"));
    QCOMPARE(partly.filled({{QStringLiteral("b"), QStringLiteral("2")}}).fill({}), QByteArray("x.1.2.y"));
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
