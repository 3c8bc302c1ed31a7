// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/docs/documentservers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace loom;
using namespace Qt::StringLiterals;

/// The address of the service in a document.
class DocumentServersTest : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAPathAsPrefix_data();
    void acceptsAPathAsPrefix();
    void rejectsAnyOtherPrefix_data();
    void rejectsAnyOtherPrefix();
    void resolvesTheRootRelativeToTheDocument();
    void anAsyncApiServerHasAUrlsParts_data();
    void anAsyncApiServerHasAUrlsParts();
    void anAsyncApiServerUsesTlsIfItsReaderDoes();
    void anAnswerHasTheServersOfItsRequest();
    void aPublicUrlTakesPrecedenceOverTheRequest();
    void noRequestChangesTheNextAnswer();
};

namespace {

const QByteArray Document = R"({"info":{"description":"\"servers\":"},"servers":[{"url":"."}],"paths":{}})";
const QUrl PublicUrl(u"https://example.org/loom"_s);

PageRequest asked(QByteArrayView prefix, bool hasTrailingSlash = false)
{
    return {.health = {}, .hasTrailingSlash = hasTrailingSlash, .forwardedPrefix = prefix};
}

QByteArray answered(const PageRequest &request, const QUrl &publicUrl = {})
{
    return documentAnswer(Document, openApiServers, publicUrl)(request).body;
}

QByteArray withServer(const QByteArray &url)
{
    return QByteArray(Document).replace("\".\"", '"' + url + '"');
}

bool hasHeader(const Reply &reply, const QByteArray &name)
{
    return std::any_of(reply.headers.begin(), reply.headers.end(), [&](const auto &h) { return h.name == name; });
}

} // namespace

void DocumentServersTest::acceptsAPathAsPrefix_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("taken");

    QTest::newRow("one segment") << "/loom"_ba
                                 << "/loom"_ba;
    QTest::newRow("several segments") << "/eu/loom-2/v1.0/~a_b"_ba
                                      << "/eu/loom-2/v1.0/~a_b"_ba;
    QTest::newRow("with a trailing slash") << "/loom/"_ba
                                           << "/loom"_ba;
    QTest::newRow("of maximum length") << "/" + QByteArray(255, 'a') << "/" + QByteArray(255, 'a');
}

void DocumentServersTest::acceptsAPathAsPrefix()
{
    QFETCH(const QByteArray, given);
    QFETCH(const QByteArray, taken);

    QCOMPARE(ServerAddress::of(asked(given)).prefix, taken);
}

void DocumentServersTest::rejectsAnyOtherPrefix_data()
{
    QTest::addColumn<QByteArray>("given");

    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("the root") << "/"_ba;
    QTest::newRow("no slash in front") << "loom"_ba;
    QTest::newRow("another host") << "//example.org"_ba;
    QTest::newRow("another host, with slashes only") << "///"_ba;
    QTest::newRow("a URL") << "https://example.org/loom"_ba;
    QTest::newRow("a backslash") << "/\\example.org"_ba;
    QTest::newRow("an empty segment") << "/a//b"_ba;
    QTest::newRow("two trailing slashes") << "/a//"_ba;
    QTest::newRow("one dot") << "/a/."_ba;
    QTest::newRow("two dots") << "/a/../b"_ba;
    QTest::newRow("encoded dots") << "/%2e%2e"_ba;
    QTest::newRow("an encoded slash") << "/a%2fb"_ba;
    QTest::newRow("a query") << "/a?b"_ba;
    QTest::newRow("a fragment") << "/a#b"_ba;
    QTest::newRow("several prefixes") << "/a, /b"_ba;
    QTest::newRow("a tag") << "/<script>"_ba;
    QTest::newRow("a quote") << "/a\""_ba;
    QTest::newRow("a template") << "/{host}"_ba;
    QTest::newRow("a blank") << "/a b"_ba;
    QTest::newRow("a line break") << "/a\r\nb"_ba;
    QTest::newRow("a zero") << QByteArray("/a\0b", 4);
    QTest::newRow("beyond ASCII") << "/a\xc3\xa9"_ba;
    QTest::newRow("too long") << "/" + QByteArray(256, 'a');
}

void DocumentServersTest::rejectsAnyOtherPrefix()
{
    QFETCH(const QByteArray, given);

    QCOMPARE(ServerAddress::of(asked(given)).prefix, QByteArray());
    QCOMPARE(answered(asked(given)), Document);
}

void DocumentServersTest::resolvesTheRootRelativeToTheDocument()
{
    QCOMPARE(answered(asked({})), Document);
    QCOMPARE(answered(asked({}, true)), withServer(".."));
}

void DocumentServersTest::anAsyncApiServerHasAUrlsParts_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QJsonObject>("server");

    QTest::newRow("TLS and a path") << PublicUrl
                                    << QJsonObject{{u"host"_s, u"example.org"_s},
                                                   {u"protocol"_s, u"wss"_s},
                                                   {u"pathname"_s, u"/loom"_s}};
    QTest::newRow("a port") << QUrl(u"http://example.org:8080"_s)
                            << QJsonObject{{u"host"_s, u"example.org:8080"_s}, {u"protocol"_s, u"ws"_s}};
    QTest::newRow("IPv6") << QUrl(u"http://[::1]:8080"_s)
                          << QJsonObject{{u"host"_s, u"[::1]:8080"_s}, {u"protocol"_s, u"ws"_s}};
}

void DocumentServersTest::anAsyncApiServerHasAUrlsParts()
{
    QFETCH(const QUrl, url);
    QFETCH(const QJsonObject, server);

    QCOMPARE(QJsonDocument::fromJson(asyncApiServers({url})).object()[u"here"_s].toObject(), server);
}

void DocumentServersTest::anAsyncApiServerUsesTlsIfItsReaderDoes()
{
    const auto protocol = [](bool usesTls, const QUrl &publicUrl) {
        auto address = ServerAddress::of({.health = {}, .usesTls = usesTls});
        address.url = publicUrl;
        return QJsonDocument::fromJson(asyncApiServers(address)).object()[u"here"_s][u"protocol"_s].toString();
    };

    QCOMPARE(protocol(true, {}), u"wss"_s);
    QCOMPARE(protocol(false, {}), u"ws"_s);
    QCOMPARE(protocol(true, QUrl(u"http://example.org"_s)), u"ws"_s);
}

void DocumentServersTest::anAnswerHasTheServersOfItsRequest()
{
    const auto reply = documentAnswer(Document, openApiServers, {})(asked("/loom"));

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, QByteArray("application/json"));
    QCOMPARE(reply.body, withServer("/loom"));
    QVERIFY(hasHeader(reply, "Vary") && hasHeader(reply, "Cache-Control"));
}

void DocumentServersTest::aPublicUrlTakesPrecedenceOverTheRequest()
{
    const auto reply = documentAnswer(Document, openApiServers, PublicUrl)(asked("/other", true));

    QCOMPARE(reply.body, withServer("https://example.org/loom"));
    QVERIFY(std::none_of(reply.headers.begin(), reply.headers.end(),
                         [](const HttpHeader &header) { return header.value.contains("X-Forwarded-Prefix"); }));
}

void DocumentServersTest::noRequestChangesTheNextAnswer()
{
    const auto answer = documentAnswer(Document, openApiServers, {});

    answer(asked("/" + QByteArray(200, 'a')));

    QCOMPARE(answer(asked({})).body, Document);
}

QTEST_APPLESS_MAIN(DocumentServersTest)
#include "tst_documentservers.moc"
