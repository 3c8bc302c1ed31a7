// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/gzipencoder.h"
#include "service/http/pagecontent.h"

#include <QTest>

#include <algorithm>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Plain = QByteArray("A page with repeated content. ").repeated(100);

QByteArray headerOf(const Reply &reply, const QByteArray &name)
{
    const auto header =
        std::find_if(reply.headers.begin(), reply.headers.end(), [&](const auto &h) { return h.name == name; });
    return header == reply.headers.end() ? QByteArray() : header->value;
}

Reply answer(const PageContent &content, QByteArrayView acceptEncoding, QByteArrayView ifNoneMatch = {})
{
    return content.answer(
        {.health = {}, .forwardedPrefix = {}, .acceptEncoding = acceptEncoding, .ifNoneMatch = ifNoneMatch},
        {{"Cache-Control", "no-cache"}});
}

} // namespace

class TestPageContent : public QObject
{
    Q_OBJECT

private slots:
    void negotiatesTheContentCoding_data() { addContents(); }
    void negotiatesTheContentCoding();
    void answersNotModified_data() { addContents(); }
    void answersNotModified();
    void entityTagDependsOnTheContent();

private:
    static void addContents();
};

void TestPageContent::addContents()
{
    QTest::addColumn<bool>("isCompressed");
    QTest::newRow("compressed at start") << false;
    QTest::newRow("compressed at build time") << true;
}

void TestPageContent::negotiatesTheContentCoding()
{
    QFETCH(bool, isCompressed);
    const auto content =
        isCompressed ? PageContent::ofGzip("text/plain", gzipped(Plain)) : PageContent::ofPlain("text/plain", Plain);

    const auto plain = answer(content, {});
    const auto compressed = answer(content, "gzip");

    QCOMPARE(plain.status, 200);
    QCOMPARE(plain.body, Plain);
    QCOMPARE(headerOf(plain, "Content-Encoding"), QByteArray());
    QCOMPARE(compressed.status, 200);
    QCOMPARE(compressed.body, gzipped(Plain));
    QVERIFY(compressed.body.size() < Plain.size() / 10);
    QCOMPARE(headerOf(compressed, "Content-Encoding"), "gzip"_ba);
    QVERIFY(headerOf(plain, "ETag") != headerOf(compressed, "ETag"));
    for (const auto &reply : {plain, compressed}) {
        QCOMPARE(reply.contentType, "text/plain"_ba);
        QCOMPARE(headerOf(reply, "Vary"), "Accept-Encoding"_ba);
        QCOMPARE(headerOf(reply, "Cache-Control"), "no-cache"_ba);
        const auto tag = headerOf(reply, "ETag");
        QVERIFY2(tag.size() > 10 && tag.startsWith('"') && tag.endsWith('"'), tag.constData());
    }
}

void TestPageContent::answersNotModified()
{
    QFETCH(bool, isCompressed);
    const auto content =
        isCompressed ? PageContent::ofGzip("text/plain", gzipped(Plain)) : PageContent::ofPlain("text/plain", Plain);

    for (const auto &accepted : {QByteArray(), QByteArray("gzip")}) {
        const auto tag = headerOf(answer(content, accepted), "ETag");
        const auto otherTag = headerOf(answer(content, accepted.isEmpty() ? "gzip" : ""), "ETag");

        for (const auto &known : {tag, "W/" + tag, "\"abc\" , " + tag, "*"_ba}) {
            const auto reply = answer(content, accepted, known);
            QVERIFY2(reply.status == 304, known.constData());
            QCOMPARE(reply.body, QByteArray());
            QCOMPARE(reply.contentType, QByteArray());
            QCOMPARE(headerOf(reply, "ETag"), tag);
            QCOMPARE(headerOf(reply, "Vary"), "Accept-Encoding"_ba);
            QCOMPARE(headerOf(reply, "Cache-Control"), "no-cache"_ba);
            const auto bytes = reply.toBytes({}, "id", false);
            QVERIFY2(bytes.startsWith("HTTP/1.1 304 Not Modified\r\n") && !bytes.contains("Content-Length"),
                     bytes.constData());
        }
        for (const auto &unknown : {otherTag, QByteArray(tag).chopped(1), tag.sliced(1), "abc"_ba, QByteArray()})
            QVERIFY2(answer(content, accepted, unknown).status == 200, unknown.constData());
    }
}

void TestPageContent::entityTagDependsOnTheContent()
{
    QVERIFY(headerOf(answer(PageContent::ofPlain("text/plain", "a"), {}), "ETag")
            != headerOf(answer(PageContent::ofPlain("text/plain", "b"), {}), "ETag"));
}

QTEST_APPLESS_MAIN(TestPageContent)
#include "tst_pagecontent.moc"
