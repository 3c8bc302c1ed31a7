// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "common/validation/validator.h"
#include "service/docs/openapidocument.h"
#include "service/http/cataloguepages.h"
#include "service/http/pages.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace loom;
using namespace Qt::StringLiterals;

class OpenApiTest : public QObject
{
    Q_OBJECT

private slots:
    void describesEveryEndpoint_data();
    void describesEveryEndpoint();
    void describesEveryDocumentedPage_data();
    void describesEveryDocumentedPage();
    void omitsPagesThatAreNotPartOfTheApi();
    void omitsKeysAndRateLimitsIfTheyAreOff();
    void documentsTheAcceptedCredentials_data();
    void documentsTheAcceptedCredentials();
    void everyCodeOfTheTableIsDocumentedSomewhere();
    void aCodeIsListedUnderItsStatus();
    void aRejectionsExampleHasItsCode();
    void onlySwitchableEndpointsDocumentDisabled();
    void everyPostDocumentsContentCodings();
    void aBatchIsValidIfOneItemIsValid();
    void everyResponseHasTheRequestId();
    void everyReferenceResolves();
    void hasNoKeywordsOfLoom();
    void operationIdsAreUnique();
    void everyUsedTagIsDeclared();
    void fieldsAreInTheOrderOfTheSchema();
    void documentsAUserSchema();
    void describesItself();
};

namespace {

constexpr int Tolerance = 24;

const Catalogue &catalogue()
{
    static const auto loaded = Catalogue::load({});
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return *loaded;
}

const std::vector<HttpPage> &pages()
{
    static const auto all = [] {
        std::vector<HttpPage> made{infoPage(), appStatisticsPage(catalogue()), metadataTypesPage(catalogue()),
                                   audioConnectionsPage([] { return AudioActivity(); }, 0)};
        for (auto &page : healthPages())
            made.push_back(std::move(page));
        made.push_back({"/secret", {}, {}});
        return made;
    }();
    return all;
}

QJsonObject parsed(const QByteArray &text)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        qFatal("%s in %s", qPrintable(problem.errorString()), text.constData());
    return document.object();
}

/// The document of a service with authentication and a rate limit, which has the most kinds of rejections.
const QJsonObject &api()
{
    static const auto document = [] {
        AccessSettings access;
        access.isRequired = true;
        return parsed(openApiDocument(catalogue(), pages(), {Tolerance, access, true}));
    }();
    return document;
}

QJsonValue at(const QString &pointer)
{
    QJsonValue value = api();
    for (auto step : pointer.split(u'/').sliced(1))
        value = value[step.replace(u"~1"_s, u"/"_s)];
    return value;
}

/// @p value with all references resolved.
QJsonValue resolved(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const auto &item : value.toArray())
            list.append(resolved(item));
        return list;
    }
    if (!value.isObject())
        return value;
    const auto object = value.toObject();
    if (object.contains(u"$ref"_s))
        return resolved(at(object[u"$ref"_s].toString().sliced(1)));
    QJsonObject copy;
    for (auto it = object.begin(); it != object.end(); ++it)
        copy.insert(it.key(), resolved(it.value()));
    return copy;
}

QJsonObject operation(const QByteArray &path, const char *method)
{
    return resolved(api()[u"paths"_s][QString::fromUtf8(path)][QLatin1StringView(method)]).toObject();
}

QList<QJsonObject> operations()
{
    QList<QJsonObject> all;
    const auto paths = api()[u"paths"_s].toObject();
    for (const auto &path : paths) {
        for (const auto &operation : path.toObject())
            all << resolved(operation).toObject();
    }
    return all;
}

QJsonObject bodyOf(const QJsonValue &answer)
{
    return answer[u"content"_s][u"application/json"_s].toObject();
}

/// The codes that a rejection's schema lists, at any depth.
QStringList codesOf(const QJsonValue &schema)
{
    QStringList codes;
    for (const auto &code : schema[u"properties"_s][u"code"_s][u"enum"_s].toArray())
        codes << code.toString();
    for (const auto *keyword : {"allOf", "anyOf"}) {
        for (const auto &part : schema[QLatin1StringView(keyword)].toArray())
            codes << codesOf(part);
    }
    return codes;
}

QString complaint(const QJsonObject &schema, const QJsonValue &document)
{
    const auto rules = Schema::compile(schema, u"document"_s);
    if (!rules)
        return rules.error().message;
    const auto violations = Validator(0).check(*rules, document, 0);
    return violations.isEmpty() ? QString() : Error::invalid(violations).message;
}

} // namespace

void OpenApiTest::describesEveryEndpoint_data()
{
    QTest::addColumn<const Endpoint *>("endpoint");
    for (const auto *endpoint : catalogue().endpoints())
        QTest::newRow(endpoint->route.constData()) << endpoint;
}

void OpenApiTest::describesEveryEndpoint()
{
    QFETCH(const Endpoint *, endpoint);

    const auto post = operation(endpoint->route, "post");
    const auto answers = post[u"responses"_s].toObject();

    QCOMPARE(post[u"summary"_s].toString(), endpoint->title);
    QVERIFY(post[u"requestBody"_s][u"required"_s].toBool());
    const auto request = bodyOf(post[u"requestBody"_s]);
    const auto examples = request[u"examples"_s].toObject();
    QCOMPARE(examples.size(), endpoint->examples.size());
    for (const auto *status : {"201", "400", "401", "403", "405", "408", "411", "413", "414", "415", "417", "422",
                               "429", "431", "500", "503", "505"})
        QVERIFY2(answers.contains(QLatin1StringView(status)), status);
    QCOMPARE(answers.size(), 17);
    const auto stored = bodyOf(answers[u"201"_s]);
    QVERIFY(!stored[u"examples"_s].toObject().isEmpty());
    if (!endpoint->schema.contains(u"properties"_s))
        return; // a batch, whose schema has keywords that only other validators enforce
    for (const auto &example : examples)
        QCOMPARE(complaint(request[u"schema"_s].toObject(), example[u"value"_s]), QString());
    for (const auto &example : stored[u"examples"_s].toObject())
        QCOMPARE(complaint(stored[u"schema"_s].toObject(), example[u"value"_s]), QString());
}

void OpenApiTest::describesEveryDocumentedPage_data()
{
    QTest::addColumn<const HttpPage *>("page");
    for (const auto &page : pages()) {
        if (!page.notes.title.isEmpty())
            QTest::newRow(page.path.constData()) << &page;
    }
}

void OpenApiTest::describesEveryDocumentedPage()
{
    QFETCH(const HttpPage *, page);

    const auto get = operation(page->path, "get");
    const auto good = bodyOf(get[u"responses"_s][u"200"_s]);

    QCOMPARE(get[u"summary"_s].toString(), page->notes.title);
    QCOMPARE(complaint(good[u"schema"_s].toObject(), good[u"example"_s]), QString());
    const auto head = operation(page->path, "head");
    QCOMPARE(head[u"responses"_s].toObject().keys(), get[u"responses"_s].toObject().keys());
    for (const auto &answer : head[u"responses"_s].toObject())
        QVERIFY(!answer.toObject().contains(u"content"_s));
    const QJsonValue unavailable = bodyOf(get[u"responses"_s][u"503"_s])[u"schema"_s];
    QCOMPARE(unavailable[u"anyOf"_s][0] == good[u"schema"_s], page->notes.saysUnavailable);
}

void OpenApiTest::omitsPagesThatAreNotPartOfTheApi()
{
    QVERIFY(!api()[u"paths"_s].toObject().contains(u"/secret"_s));
}

void OpenApiTest::omitsKeysAndRateLimitsIfTheyAreOff()
{
    const auto text = openApiDocument(catalogue(), pages(), {Tolerance});

    QVERIFY(!text.contains("\"security"));
    QVERIFY(!text.contains("UNAUTHENTICATED"));
    QVERIFY(!text.contains("FORBIDDEN"));
    QVERIFY(!text.contains("RATE_LIMITED"));
}

void OpenApiTest::documentsTheAcceptedCredentials_data()
{
    QTest::addColumn<QString>("keysFile");
    QTest::addColumn<QString>("jwksFile");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QJsonValue>("format");
    QTest::newRow("keys") << u"keys.json"_s << QString() << u"A key from the operator."_s
                          << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("tokens") << QString() << u"jwks.json"_s
                            << u"An access token from the operator's identity provider."_s << QJsonValue(u"JWT"_s);
    QTest::newRow("both") << u"keys.json"_s << u"jwks.json"_s
                          << u"A key from the operator, or an access token from the operator's "
                             "identity provider."_s
                          << QJsonValue(u"JWT"_s);
}

void OpenApiTest::documentsTheAcceptedCredentials()
{
    QFETCH(const QString, keysFile);
    QFETCH(const QString, jwksFile);
    QFETCH(const QString, said);
    QFETCH(const QJsonValue, format);
    AccessSettings access;
    access.isRequired = true;
    access.keysFile = keysFile;
    access.jwksFile = jwksFile;

    const auto document = parsed(openApiDocument(catalogue(), pages(), {Tolerance, access}));

    const auto bearer = document[u"components"_s][u"securitySchemes"_s][u"bearer"_s];
    QCOMPARE(bearer[u"description"_s].toString(), said);
    QCOMPARE(bearer[u"bearerFormat"_s], format);
}

void OpenApiTest::everyCodeOfTheTableIsDocumentedSomewhere()
{
    QSet<QString> documented;
    for (const auto &operation : operations()) {
        for (const auto &answer : operation[u"responses"_s].toObject()) {
            for (const auto &code : codesOf(bodyOf(answer)[u"schema"_s]))
                documented << code;
        }
    }

    // Codes without an operation: of unknown paths, of disabled endpoints, and of the WebSocket.
    const QSet<QString> nowhere{
        u"NOT_FOUND"_s,       u"DISABLED"_s, u"UNSUPPORTED_DATA"_s, u"INVALID_FORMAT"_s, u"UNKNOWN_MESSAGE_TYPE"_s,
        u"UPGRADE_REQUIRED"_s};
    for (const auto &row : errorTable()) {
        const auto code = QString::fromUtf8(row.name);
        QVERIFY2(documented.contains(code) != nowhere.contains(code), row.name);
    }
}

void OpenApiTest::aCodeIsListedUnderItsStatus()
{
    for (const auto &operation : operations()) {
        const auto answers = operation[u"responses"_s].toObject();
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            for (const auto &code : codesOf(bodyOf(answer.value())[u"schema"_s])) {
                for (const auto &row : errorTable()) {
                    if (code == QLatin1StringView(row.name))
                        QCOMPARE(answer.key(), QString::number(row.status));
                }
            }
        }
    }
}

void OpenApiTest::aRejectionsExampleHasItsCode()
{
    int seen = 0;
    for (const auto &operation : operations()) {
        for (const auto &answer : operation[u"responses"_s].toObject()) {
            const auto body = bodyOf(answer);
            const auto codes = codesOf(body[u"schema"_s]);
            if (codes.isEmpty())
                continue;
            const auto examples = body[u"examples"_s].toObject();
            QCOMPARE(QSet<QString>(codes.begin(), codes.end()), [&] {
                const auto names = examples.keys();
                return QSet<QString>(names.begin(), names.end());
            }());
            for (auto example = examples.begin(); example != examples.end(); ++example, ++seen)
                QCOMPARE(example.value()[u"value"_s][u"code"_s].toString(), example.key());
        }
    }
    QVERIFY(seen > 0);
}

void OpenApiTest::onlySwitchableEndpointsDocumentDisabled()
{
    const auto codes = [](const QByteArray &path) {
        return codesOf(bodyOf(operation(path, "post")[u"responses"_s][u"503"_s])[u"schema"_s]);
    };

    QVERIFY(codes("/system/apps/macos").contains(u"APP_MONITORING_DISABLED"_s));
    QCOMPARE(codes("/sensor/gps"), QStringList({u"KAFKA_UNAVAILABLE"_s, u"OVERLOADED"_s, u"SHUTTING_DOWN"_s}));
}

void OpenApiTest::everyPostDocumentsContentCodings()
{
    int posts = 0;
    for (const auto &path : at(u"/paths"_s).toObject().keys()) {
        const auto post = operation(path.toUtf8(), "post");
        if (post[u"operationId"_s].isUndefined())
            continue;
        ++posts;
        const auto description = post[u"requestBody"_s][u"description"_s].toString();
        QVERIFY2(description.contains(u"`gzip`, `deflate` (the zlib format) or `zstd`"_s), qPrintable(path));
        const auto rejection = resolved(post[u"responses"_s][u"415"_s]);
        QVERIFY2(rejection[u"headers"_s].toObject().contains(u"Accept-Encoding"_s), qPrintable(path));
    }
    QVERIFY(posts > 5);
}

void OpenApiTest::aBatchIsValidIfOneItemIsValid()
{
    const auto schema = at(u"/components/schemas/device.sensor.batch.v1"_s);
    const auto item = u"#/components/schemas/device.sensor.batch.v1.item"_s;

    QCOMPARE(schema[u"minItems"_s].toInt(), 1);
    QCOMPARE(schema[u"maxItems"_s].toInt(), 100);
    QCOMPARE(schema[u"contains"_s][u"$ref"_s].toString(), item);
    QCOMPARE(schema[u"items"_s][u"anyOf"_s][0][u"$ref"_s].toString(), item);
    QVERIFY(codesOf(bodyOf(operation("/sensor/batch", "post")[u"responses"_s][u"400"_s])[u"schema"_s])
                .contains(u"EMPTY_BATCH"_s));
}

void OpenApiTest::everyResponseHasTheRequestId()
{
    for (const auto &operation : operations()) {
        const auto answers = operation[u"responses"_s].toObject();
        for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
            const auto headers = answer.value()[u"headers"_s].toObject();
            QVERIFY(headers[u"X-Request-ID"_s].isObject());
            QCOMPARE(headers.contains(u"Allow"_s), answer.key() == u"405"_s);
            QCOMPARE(headers.contains(u"Retry-After"_s), answer.key() == u"503"_s || answer.key() == u"429"_s);
            QCOMPARE(headers.contains(u"WWW-Authenticate"_s), answer.key() == u"401"_s);
        }
    }
}

void OpenApiTest::everyReferenceResolves()
{
    QSet<QString> references;
    const std::function<void(const QJsonValue &)> collect = [&](const QJsonValue &value) {
        for (const auto &item : value.toArray())
            collect(item);
        const auto object = value.toObject();
        if (object.contains(u"$ref"_s))
            references << object[u"$ref"_s].toString();
        for (const auto &member : object)
            collect(member);
    };
    collect(api());

    QVERIFY(references.size() > 20);
    for (const auto &reference : references)
        QVERIFY2(at(reference.sliced(1)).isObject(), qPrintable(reference));
}

void OpenApiTest::hasNoKeywordsOfLoom()
{
    const auto text = QJsonDocument(api()).toJson();

    QVERIFY(!text.contains("x-loom"));
    QVERIFY(!text.contains("ingest-time"));
    QVERIFY(!text.contains("$id"));
}

void OpenApiTest::operationIdsAreUnique()
{
    QSet<QString> names;
    for (const auto &operation : operations())
        names << operation[u"operationId"_s].toString();

    QCOMPARE(names.size(), operations().size());
    QVERIFY(names.contains(u"postSensorGps"_s));
}

void OpenApiTest::everyUsedTagIsDeclared()
{
    QSet<QString> used;
    for (const auto &operation : operations())
        used << operation[u"tags"_s][0].toString();
    QStringList listed;
    for (const auto &tag : api()[u"tags"_s].toArray())
        listed << tag[u"name"_s].toString();

    QCOMPARE(listed, QStringList({u"Service"_s, u"Health"_s, u"Audio"_s, u"Sensors"_s, u"System"_s}));
    QCOMPARE(used, QSet<QString>(listed.begin(), listed.end()));
}

void OpenApiTest::fieldsAreInTheOrderOfTheSchema()
{
    const auto text = openApiDocument(catalogue(), pages(), {Tolerance});
    const auto gps = text.sliced(text.indexOf(R"("device.sensor.gps.v1":{)"));

    QVERIFY(gps.indexOf(R"("device_id":{)") < gps.indexOf(R"("latitude":{)"));
    QVERIFY(gps.indexOf(R"("longitude":{)") < gps.indexOf(R"("altitude":{)"));
    QVERIFY(text.indexOf(R"("/healthz":)") < text.indexOf(R"("/audio/upload":)"));
    QVERIFY(text.indexOf(R"("/audio/connections":)") < text.indexOf(R"("/sensor/gps":)"));
}

void OpenApiTest::documentsAUserSchema()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"co2.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"$id": "home/co2/v1", "$ref": "/message/v1", "title": "Carbon dioxide", "required": ["ppm"],
        "properties": {"ppm": {"type": "number", "minimum": 0}}, "x-loom": {"route": "/home/co2", "topic": "home.co2"}})");
    file.close();
    const auto own = Catalogue::load({directory.path()});
    QVERIFY2(own, qPrintable(own ? QString() : own.error().message));

    const auto document = parsed(openApiDocument(*own, {}, {Tolerance}));

    const auto post = document[u"paths"_s][u"/home/co2"_s][u"post"_s];
    QCOMPARE(post[u"summary"_s].toString(), u"Carbon dioxide"_s);
    QCOMPARE(post[u"tags"_s][0].toString(), u"Home"_s);
    QCOMPARE(
        document[u"components"_s][u"schemas"_s][u"home.co2.v1"_s][u"properties"_s][u"ppm"_s][u"minimum"_s].toDouble(-1),
        0.0);
}

void OpenApiTest::describesItself()
{
    const auto page = openApiPage(catalogue(), pages(), {Tolerance});

    const auto reply = page.answer({});

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, QByteArray("application/json"));
    const auto document = parsed(reply.body);
    QVERIFY(document[u"paths"_s][u"/openapi.json"_s][u"get"_s].isObject());
    QCOMPARE(complaint(page.notes.schema, document), QString());
    QCOMPARE(complaint(page.notes.schema, page.notes.example), QString());
}

QTEST_APPLESS_MAIN(OpenApiTest)
#include "tst_openapidocument.moc"
