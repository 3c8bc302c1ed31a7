// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/shownheaders.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestShownHeaders : public QObject
{
    Q_OBJECT

private slots:
    void redactsCredentials_data();
    void redactsCredentials();
    void keepsOrderAndRepetition();
    void truncatesLongValues();
    void limitsTheNumberOfHeaders();
};

void TestShownHeaders::redactsCredentials_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isRedacted");

    for (const auto *name :
         {"Authorization", "PROXY-AUTHORIZATION", "Cookie", "Set-Cookie", "X-Api-Key", "x-apikey", "X-Auth-Token",
          "X-Amz-Security-Token", "X-Client-Secret", "X-Password", "Sec-WebSocket-Protocol"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const auto *name : {"Host", "Content-Type", "traceparent", "X-Request-ID", "User-Agent", "X-Key-Frame"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void TestShownHeaders::redactsCredentials()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isRedacted);

    const auto shown = shownHeaders({{name, "value"}});

    const auto expected = isRedacted ? QString::fromLatin1(protocol::RedactedValue) : u"value"_s;
    QCOMPARE(shown, (QList<protocol::HeaderInfo>{{QString::fromLatin1(name), expected}}));
}

void TestShownHeaders::keepsOrderAndRepetition()
{
    const auto shown = shownHeaders({{"B", "1"}, {"A", "2"}, {"B", "3"}});

    QCOMPARE(shown, (QList<protocol::HeaderInfo>{{u"B"_s, u"1"_s}, {u"A"_s, u"2"_s}, {u"B"_s, u"3"_s}}));
}

void TestShownHeaders::truncatesLongValues()
{
    const auto shown = shownHeaders({{"X-Long", QByteArray(1001, 'x')}, {"X-Short", QByteArray(1000, 'x')}});

    QCOMPARE(shown[0].value, QString(1000, u'x') + u'…');
    QCOMPARE(shown[1].value, QString(1000, u'x'));
}

void TestShownHeaders::limitsTheNumberOfHeaders()
{
    QCOMPARE(shownHeaders(QList<HeaderField>(70, {"A", "1"})).size(), 50);
}

QTEST_APPLESS_MAIN(TestShownHeaders)
#include "tst_shownheaders.moc"
