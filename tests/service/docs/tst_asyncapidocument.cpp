// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "common/validation/validator.h"
#include "service/docs/asyncapidocument.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <functional>

using namespace loom;
using namespace Qt::StringLiterals;

class AsyncApiTest : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceResolves();
    void anExampleFitsItsMessage_data();
    void anExampleFitsItsMessage();
    void aChunkHasTheSchemaOfAPostExceptForItsDevice();
    void fieldsAreInTheOrderOfTheSchema();
    void hasEveryErrorCodeOfAnOpenConnection();
    void anErrorsExampleHasItsCode();
    void everyMessageIsReceivedOrSent();
    void documentsEveryCloseCode_data();
    void documentsEveryCloseCode();
    void describesTheConfiguredLimits();
    void describesTheDevice();
    void hasNoKeywordsOfLoom();
    void isServedAsAPage();
};

namespace {

constexpr int Tolerance = 7;

const MessageType &chunks()
{
    static const auto loaded = Catalogue::load({});
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return *loaded->findByRoute("/audio/upload");
}

const AudioSettings &settings()
{
    static const AudioSettings own{.maxMessageBytes = 54'321,
                                   .maxInFlight = 12,
                                   .maxInFlightBytes = 9'876,
                                   .inactivity = std::chrono::seconds(41)};
    return own;
}

const AudioChannel &channel()
{
    static const AudioChannel made{"/audio/stream/{device_id}", chunks(), settings(), Tolerance};
    return made;
}

QJsonObject parsed(const QByteArray &text)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        qFatal("%s in %s", qPrintable(problem.errorString()), text.constData());
    return document.object();
}

const QJsonObject &api()
{
    static const auto document = parsed(asyncApiDocument(channel()));
    return document;
}

QJsonValue at(const QString &pointer)
{
    QJsonValue value = api();
    for (const auto &step : pointer.split(u'/').sliced(1))
        value = value[step];
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

QJsonValue message(const QString &name)
{
    return resolved(at(u"/channels/audio/messages/"_s + name));
}

QString words()
{
    return at(u"/channels/audio/description"_s).toString();
}

QString complaint(const QJsonValue &schema, const QJsonValue &document)
{
    const auto rules = Schema::compile(schema.toObject(), u"document"_s);
    if (!rules)
        return rules.error().message;
    const auto violations = Validator(0).check(*rules, document, 0);
    return violations.isEmpty() ? QString() : Error::invalid(violations).message;
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto &item : list.toArray())
        all << item.toString();
    return all;
}

} // namespace

void AsyncApiTest::everyReferenceResolves()
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

    QVERIFY(references.size() > 10);
    for (const auto &reference : references)
        QVERIFY2(at(reference.sliced(1)).isObject(), qPrintable(reference));
}

void AsyncApiTest::anExampleFitsItsMessage_data()
{
    QTest::addColumn<QJsonValue>("schema");
    QTest::addColumn<QJsonValue>("example");

    for (const auto *name : {"audio_chunk", "ping", "ack", "pong", "error"}) {
        const auto said = message(QLatin1StringView(name));
        for (const auto &example : said[u"examples"_s].toArray())
            QTest::addRow("%s: %s", name, qPrintable(example[u"name"_s].toString()))
                << said[u"payload"_s] << QJsonValue(example[u"payload"_s]);
    }
}

void AsyncApiTest::anExampleFitsItsMessage()
{
    QFETCH(const QJsonValue, schema);
    QFETCH(const QJsonValue, example);

    QCOMPARE(complaint(schema, example), QString());
}

void AsyncApiTest::aChunkHasTheSchemaOfAPostExceptForItsDevice()
{
    const auto data = message(u"audio_chunk"_s)[u"payload"_s][u"properties"_s][u"data"_s];
    auto posted = texts(chunks().schema[u"required"_s]);
    posted.removeOne(u"device_id"_s);
    QJsonValue chunk = message(u"audio_chunk"_s)[u"examples"_s][0][u"payload"_s][u"data"_s];

    QCOMPARE(texts(data[u"required"_s]), posted);
    QCOMPARE(data[u"properties"_s].toObject().keys(), chunks().schema[u"properties"_s].toObject().keys());
    for (const auto &[device, isFine] : {std::pair(QJsonValue(u"phone-1"_s), true),
                                         {QJsonValue(), true},
                                         {QJsonValue(u"?"_s), false},
                                         {QJsonValue(5), false}}) {
        auto named = chunk.toObject();
        named.insert(u"device_id"_s, device);
        QCOMPARE(complaint(data, named).isEmpty(), isFine);
    }
    for (const auto &field : posted) {
        auto lacking = chunk.toObject();
        lacking.remove(field);
        QVERIFY2(!complaint(data, lacking).isEmpty(), qPrintable(field));
    }
}

void AsyncApiTest::fieldsAreInTheOrderOfTheSchema()
{
    const auto text = asyncApiDocument(channel());

    qsizetype before = 0;
    for (const auto *part : {R"("device_id":{"title")", R"("chunk_data":{"title")", R"("channels":{"title")",
                             R"("message_type":"audio_chunk")", R"("chunk_data":"U)", R"("channels":1,)"}) {
        const auto place = text.indexOf(part, before);
        QVERIFY2(place > before, part);
        before = place;
    }
}

void AsyncApiTest::hasEveryErrorCodeOfAnOpenConnection()
{
    const auto code = message(u"error"_s)[u"payload"_s][u"properties"_s][u"code"_s];
    const auto codes = texts(code[u"enum"_s]);

    QCOMPARE(codes, QStringList({u"INVALID_JSON"_s, u"EMPTY_BODY"_s, u"MESSAGE_TOO_LARGE"_s, u"UNSUPPORTED_DATA"_s,
                                 u"MISSING_FIELD"_s, u"INVALID_TYPE"_s, u"INVALID_VALUE"_s, u"INVALID_FORMAT"_s,
                                 u"UNKNOWN_MESSAGE_TYPE"_s, u"KAFKA_UNAVAILABLE"_s, u"OVERLOADED"_s}));
    for (const auto &name : codes)
        QVERIFY2(code[u"description"_s].toString().contains(u"`%1`: "_s.arg(name)), qPrintable(name));
}

void AsyncApiTest::anErrorsExampleHasItsCode()
{
    const auto error = message(u"error"_s);
    QStringList seen;
    for (const auto &example : error[u"examples"_s].toArray()) {
        QCOMPARE(example[u"payload"_s][u"code"_s], example[u"name"_s]);
        seen << example[u"name"_s].toString();
    }

    QCOMPARE(seen, texts(error[u"payload"_s][u"properties"_s][u"code"_s][u"enum"_s]));
}

void AsyncApiTest::everyMessageIsReceivedOrSent()
{
    QMap<QString, QSet<QString>> byAction;
    for (const auto &operation : at(u"/operations"_s).toObject()) {
        const auto whole = resolved(operation);
        for (const auto &said : whole[u"messages"_s].toArray())
            byAction[whole[u"action"_s].toString()] << said[u"name"_s].toString();
        for (const auto &said : whole[u"reply"_s][u"messages"_s].toArray())
            byAction[u"reply"_s] << said[u"name"_s].toString();
    }

    QCOMPARE(byAction[u"receive"_s], QSet<QString>({u"audio_chunk"_s, u"ping"_s}));
    QCOMPARE(byAction[u"send"_s], QSet<QString>({u"ack"_s, u"pong"_s, u"error"_s}));
    QCOMPARE(byAction[u"reply"_s], byAction[u"send"_s]);
}

void AsyncApiTest::documentsEveryCloseCode_data()
{
    QTest::addColumn<QString>("row");

    QTest::newRow("1001") << u"| 1001 | No frame arrived for 41 s | Connect again |"_s;
    QTest::newRow("1002") << u"| 1002 | "_s;
    QTest::newRow("1007") << u"| 1007 | "_s;
    QTest::newRow("1009") << u"| 1009 | A message is larger than 54321 bytes | "_s;
    QTest::newRow("1012") << u"| 1012 | "_s;
    QTest::newRow("1013") << u"| 1013 | "_s;
    QTest::newRow("4001") << u"| 4001 | "_s;
    QTest::newRow("4401") << u"| 4401 | "_s;
}

void AsyncApiTest::documentsEveryCloseCode()
{
    QFETCH(const QString, row);

    QVERIFY2(words().contains(u'\n' + row), qPrintable(words()));
}

void AsyncApiTest::describesTheConfiguredLimits()
{
    const auto data = message(u"audio_chunk"_s)[u"payload"_s][u"properties"_s][u"data"_s];

    QVERIFY2(words().contains(u"no frame arrives for 41 s"_s), qPrintable(words()));
    QVERIFY2(words().contains(u"While 12 chunks, or chunks with 9876 bytes"_s), qPrintable(words()));
    QVERIFY2(!words().contains(u'%'), qPrintable(words()));
    QVERIFY(data[u"properties"_s][u"timestamp"_s][u"description"_s].toString().contains(u"7 hours"_s));
}

void AsyncApiTest::describesTheDevice()
{
    const auto device = at(u"/channels/audio/parameters/device_id"_s);

    QCOMPARE(at(u"/channels/audio/address"_s).toString(), u"/audio/stream/{device_id}"_s);
    QVERIFY(device[u"description"_s].toString().contains(u"`^[A-Za-z0-9_-]{3,64}$`"_s));
    QCOMPARE(device[u"examples"_s][0].toString(), u"microphone-hall"_s);
}

void AsyncApiTest::hasNoKeywordsOfLoom()
{
    const auto text = QJsonDocument(api()).toJson();

    QVERIFY(!text.contains("x-loom"));
    QVERIFY(!text.contains("ingest-time"));
    QVERIFY(!text.contains("$id"));
}

void AsyncApiTest::isServedAsAPage()
{
    const auto page = asyncApiPage(channel());

    const auto reply = page.answer({});

    QCOMPARE(page.path, QByteArray("/asyncapi.json"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.contentType, QByteArray("application/json"));
    QCOMPARE(parsed(reply.body), api());
    QCOMPARE(complaint(page.notes.schema, api()), QString());
    QCOMPARE(complaint(page.notes.schema, page.notes.example), QString());
}

QTEST_APPLESS_MAIN(AsyncApiTest)
#include "tst_asyncapidocument.moc"
