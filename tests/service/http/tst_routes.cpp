// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "service/http/routes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class RoutesTest : public QObject
{
    Q_OBJECT

private slots:
    void rejectsASchemaWhoseRouteIsInUse_data();
    void rejectsASchemaWhoseRouteIsInUse();
    void findsRoutesThatDoNotConflict_data();
    void findsRoutesThatDoNotConflict();
};

namespace {

const std::vector<HttpPage> &pages()
{
    static const std::vector<HttpPage> all{{"/docs", {}, {}}, {"/audio/connections", {}, {}}};
    return all;
}

/// The built-in schemas and a user schema with @p route.
Catalogue catalogueWith(const QByteArray &route)
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"own.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(R"({"$id": "own/v1", "$ref": "/message/v1", "x-loom": {"topic": "own", "route": ")" + route + "\"}}");
    file.close();
    auto loaded = Catalogue::load({directory.path()});
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return *std::move(loaded);
}

} // namespace

void RoutesTest::rejectsASchemaWhoseRouteIsInUse_data()
{
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QString>("by");

    QTest::newRow("by a page") << "/docs"_ba << u"a page of the service"_s;
    QTest::newRow("by a page among endpoints") << "/audio/connections"_ba << u"a page of the service"_s;
    QTest::newRow("by the WebSocket") << "/audio/stream/phone-001"_ba << u"the WebSocket /audio/stream/{device_id}"_s;
    QTest::newRow("further below it") << "/audio/stream/phone-001/loud"_ba
                                      << u"the WebSocket /audio/stream/{device_id}"_s;
}

void RoutesTest::rejectsASchemaWhoseRouteIsInUse()
{
    QFETCH(const QByteArray, route);
    QFETCH(const QString, by);

    const auto failure = Routes::pathConflict(catalogueWith(route), pages());

    QVERIFY(failure);
    QVERIFY2(failure->message.endsWith(u"own.json: /x-loom/route: \"%1\" is already used by %2; choose another"_s.arg(
                 QString::fromLatin1(route), by)),
             qPrintable(failure->message));
}

void RoutesTest::findsRoutesThatDoNotConflict_data()
{
    QTest::addColumn<QByteArray>("route");

    QTest::newRow("elsewhere") << "/home/tide"_ba;
    QTest::newRow("beside a page") << "/docs/own"_ba;
    QTest::newRow("beside the WebSocket") << "/audio/streams"_ba;
    QTest::newRow("above the WebSocket") << "/audio/stream"_ba;
}

void RoutesTest::findsRoutesThatDoNotConflict()
{
    QFETCH(const QByteArray, route);
    const auto catalogue = catalogueWith(route);

    const auto failure = Routes::pathConflict(catalogue, pages());
    QVERIFY2(!failure, qPrintable(failure ? failure->message : QString()));
    const Routes routes(catalogue, pages());

    QVERIFY(routes.find(route)->endpoint);
    QVERIFY(routes.find("/docs")->page);
    QVERIFY(routes.find("/audio/stream/phone-001")->isWebSocket);
}

QTEST_APPLESS_MAIN(RoutesTest)
#include "tst_routes.moc"
