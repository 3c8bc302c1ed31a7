// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "service/docs/docpages.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace loom;
using namespace Qt::StringLiterals;

/// The pages of a build without Swagger UI and Redoc.
class DocPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void aPlainPageIsServedAsHtml_data();
    void aPlainPageIsServedAsHtml();
    void aPlainPageLinksToTheOtherDocuments();
    void aPlainPageHasNoBrokenLinks_data();
    void aPlainPageHasNoBrokenLinks();
    void theOpenApiDocumentHasEveryDocument();
    void hasNoFilesOfTheInteractivePages();
};

namespace {

const Catalogue &catalogue()
{
    static const auto loaded = Catalogue::load({});
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return *loaded;
}

HttpPage otherPage()
{
    return {"/tide", {u"Sea"_s, u"Tide"_s, u"How high the water is."_s, "text/plain", {}, {}}, {}};
}

const std::vector<HttpPage> &pages()
{
    static const AudioSettings settings;
    static const AudioChannel audio{"/audio/stream/{device_id}", *catalogue().findByRoute("/audio/upload"), settings,
                                    24};
    static const auto made = documentationPages(catalogue(), {otherPage()}, audio, {}, DocumentationStyle::Plain);
    return made;
}

QByteArrayList paths()
{
    QByteArrayList all;
    for (const auto &page : pages())
        all << page.path;
    return all;
}

Reply get(const QByteArray &path, bool hasTrailingSlash = false)
{
    const auto page = std::find_if(pages().begin(), pages().end(), [&](const auto &p) { return p.path == path; });
    return page == pages().end() ? Reply{.status = 404}
                                 : page->answer({.health = {}, .hasTrailingSlash = hasTrailingSlash});
}

QByteArray headerOf(const Reply &reply, const QByteArray &name)
{
    const auto header =
        std::find_if(reply.headers.begin(), reply.headers.end(), [&](const auto &h) { return h.name == name; });
    return header == reply.headers.end() ? QByteArray() : header->value;
}

} // namespace

void DocPagesTest::aPlainPageIsServedAsHtml_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("/docs") << "/docs"_ba;
    QTest::newRow("/redoc") << "/redoc"_ba;
}

void DocPagesTest::aPlainPageIsServedAsHtml()
{
    QFETCH(const QByteArray, path);

    const auto reply = get(path);
    const auto policy = headerOf(reply, "Content-Security-Policy");

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, QByteArray("text/html; charset=utf-8"));
    QVERIFY2(policy.contains("default-src 'none'") && !policy.contains("script-src"), policy.constData());
    QVERIFY(reply.body.contains("This is the plain page"));
}

void DocPagesTest::aPlainPageLinksToTheOtherDocuments()
{
    const auto body = get("/docs").body;

    for (const auto *path :
         {"POST /sensor/gps", "GET /tide", "GET /docs", "GET /redoc", "GET /openapi.json", "GET /asyncapi.json"})
        QVERIFY2(body.contains("<code>" + QByteArray(path) + "</code>"), path);
}

void DocPagesTest::aPlainPageHasNoBrokenLinks_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("page");

    QTest::newRow("at the root") << u""_s << u"/docs"_s;
    QTest::newRow("at the root, with a trailing slash") << u""_s << u"/docs/"_s;
    QTest::newRow("below a prefix") << u"/eu/loom"_s << u"/redoc"_s;
    QTest::newRow("below a prefix, with a trailing slash") << u"/eu/loom"_s << u"/redoc/"_s;
}

void DocPagesTest::aPlainPageHasNoBrokenLinks()
{
    QFETCH(const QString, root);
    QFETCH(const QString, page);
    static const QRegularExpression reference(u"(?:href|src)=\"([^\"]*)\""_s);
    const QUrl address(u"http://localhost"_s + root + page);
    const auto html = QString::fromUtf8(get("/docs", page.endsWith(u'/')).body);
    QByteArrayList wanted;
    for (auto match = reference.globalMatch(html); match.hasNext();) {
        const auto target = address.resolved(QUrl(match.next().captured(1)));
        if (target.scheme() == u"data"_s)
            continue;
        QVERIFY2(target.path().startsWith(root + u'/'), qPrintable(target.toString()));
        wanted << target.path().sliced(root.size()).toLatin1();
    }

    QCOMPARE(QSet<QByteArray>(wanted.begin(), wanted.end()),
             QSet<QByteArray>({"/docs/plain.css", "/openapi.json", "/asyncapi.json"}));
    for (const auto &path : wanted) {
        QCOMPARE(get(path).status, 200);
        QVERIFY2(!get(path).body.isEmpty(), path.constData());
    }
    QCOMPARE(get("/docs/plain.css").contentType, QByteArray("text/css; charset=utf-8"));
}

void DocPagesTest::theOpenApiDocumentHasEveryDocument()
{
    const auto api = QJsonDocument::fromJson(get("/openapi.json").body);

    for (const auto &path : {u"/docs"_s, u"/redoc"_s, u"/openapi.json"_s, u"/asyncapi.json"_s, u"/tide"_s})
        QVERIFY2(api[u"paths"_s][path][u"get"_s].isObject(), qPrintable(path));
    QVERIFY(api[u"info"_s][u"description"_s].toString().contains(u"(asyncapi.json)"_s));
}

void DocPagesTest::hasNoFilesOfTheInteractivePages()
{
    auto sorted = paths();
    std::sort(sorted.begin(), sorted.end());

    QCOMPARE(sorted, QByteArrayList({"/asyncapi.json", "/docs", "/docs/plain.css", "/openapi.json", "/redoc"}));
}

QTEST_APPLESS_MAIN(DocPagesTest)
#include "tst_docpages.moc"
