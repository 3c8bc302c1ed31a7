// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/messages.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace loom;
using namespace loom::protocol;
using namespace Qt::Literals::StringLiterals;

/// What the service and a console say to each other, by its document and by itself.
class ProtocolTest : public QObject
{
    Q_OBJECT

private slots:
    void anExampleOfTheDocumentIsReadAndWrittenWithoutLoss_data();
    void anExampleOfTheDocumentIsReadAndWrittenWithoutLoss();
    void whatIsMissingHasItsDefault();
    void whatIsUnknownIsIgnored();
    void refuses_data();
    void refuses();
};

namespace {

QList<QByteArray> examples()
{
    QFile file(QStringLiteral(LOOM_DOCUMENT));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/monitor.md cannot be read");
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

void ProtocolTest::anExampleOfTheDocumentIsReadAndWrittenWithoutLoss_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto &text : examples())
        QTest::newRow(qPrintable(QJsonDocument::fromJson(text)[u"type"_s].toString())) << text;
}

void ProtocolTest::anExampleOfTheDocumentIsReadAndWrittenWithoutLoss()
{
    QFETCH(QByteArray, text);

    const auto written = QJsonDocument::fromJson(rewritten(text));

    QCOMPARE(written, QJsonDocument::fromJson(text));
    QVERIFY(written.isObject());
}

void ProtocolTest::whatIsMissingHasItsDefault()
{
    const auto message = decodeFromConsole(R"({"type": "subscribe"})");

    QVERIFY(message);
    QCOMPARE(std::get<Subscribe>(*message).sample, 1.0);
    QVERIFY(std::get<Subscribe>(*message).topics.isEmpty());
}

void ProtocolTest::whatIsUnknownIsIgnored()
{
    const auto message = decodeFromConsole(R"({"type": "disconnect", "connection": 7, "why": "later versions"})");

    QVERIFY(message);
    QCOMPARE(std::get<Disconnect>(*message).connection, 7);
}

void ProtocolTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");

    QTest::newRow("nothing") << QByteArray() << u"\"\" is no message"_s;
    QTest::newRow("no object") << "[]"_ba << u"\"\" is no message"_s;
    QTest::newRow("an unknown type") << R"({"type": "shout"})"_ba << u"\"shout\" is no message"_s;
    QTest::newRow("the other side's") << R"({"type": "hello"})"_ba << u"\"hello\" is no message"_s;
    QTest::newRow("a wrong type") << R"({"type": "subscribe", "sample": "all"})"_ba
                                  << u"subscribe: \"sample\" has the wrong type"_s;
    QTest::newRow("a wrong item") << R"({"type": "subscribe", "topics": ["a", 1]})"_ba
                                  << u"subscribe: \"topics\" has the wrong type"_s;
}

void ProtocolTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);

    const auto message = decodeFromConsole(text);

    QVERIFY(!message);
    QVERIFY2(message.error().message.startsWith(why), qPrintable(message.error().message));
}

QTEST_APPLESS_MAIN(ProtocolTest)
#include "tst_protocol.moc"
