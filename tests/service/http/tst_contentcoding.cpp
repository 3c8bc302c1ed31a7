// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/contentcoding.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class TestContentCoding : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheNamesOfCodings_data();
    void knowsTheNamesOfCodings();
    void formatsAcceptEncoding();
    void parsesAcceptEncoding_data();
    void parsesAcceptEncoding();
};

void TestContentCoding::knowsTheNamesOfCodings_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<std::optional<ContentCoding>>("coding");

    const auto row = [](const char *name, std::optional<ContentCoding> coding) {
        QTest::newRow(*name ? name : "absent") << QByteArray(name) << coding;
    };
    row("", ContentCoding::Identity);
    row("identity", ContentCoding::Identity);
    row("gzip", ContentCoding::Gzip);
    row("GZip", ContentCoding::Gzip);
    row("x-gzip", ContentCoding::Gzip);
    row("deflate", ContentCoding::Deflate);
    row("zstd", ContentCoding::Zstd);
    row("br", std::nullopt);
    row("gzip, gzip", std::nullopt);
    row("gzip;q=1", std::nullopt);
    row("gzi", std::nullopt);
}

void TestContentCoding::knowsTheNamesOfCodings()
{
    QFETCH(QByteArray, name);
    QFETCH(std::optional<ContentCoding>, coding);

    QVERIFY(contentCoding(name) == coding);
}

void TestContentCoding::formatsAcceptEncoding()
{
    QCOMPARE(acceptEncoding({ContentCoding::Gzip, ContentCoding::Zstd}), "gzip, zstd"_ba);
    QCOMPARE(acceptEncoding({}), "identity"_ba);
}

void TestContentCoding::parsesAcceptEncoding_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("gzip");

    const auto row = [](const char *header, bool gzip) {
        QTest::newRow(*header ? header : "absent") << QByteArray(header) << gzip;
    };
    row("", false);
    row("gzip", true);
    row("GZIP", true);
    row("x-gzip", true);
    row("gzip, deflate, br", true);
    row("br;q=1.0,gzip;q=0.5", true);
    row("br, gzip ; q=0.001", true);
    row("gzip;q=0", false);
    row("gzip;q=0.000", false);
    row("gzip; Q=0, *", false);
    row("*", true);
    row("*;q=0", false);
    row("*;q=0, gzip", true);
    row("identity", false);
    row("deflate, br", false);
    row("gzipped", false);
    row(",,", false);
}

void TestContentCoding::parsesAcceptEncoding()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, gzip);

    QCOMPARE(accepts(header, ContentCoding::Gzip), gzip);
}

QTEST_APPLESS_MAIN(TestContentCoding)
#include "tst_contentcoding.moc"
