// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "service/ingest/pipeline.h"
#include "tests/support/listsink.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

/// A publisher that stores the records and completions until the test completes them.
class ManualPublisher : public Publisher
{
public:
    void publish(Record record, Completion done) override
    {
        records.append(std::move(record));
        m_waiting.append(std::move(done));
    }

    void acknowledge(qsizetype index) { m_waiting[index](Delivery{0, index}); }
    void reject(qsizetype index, ErrorCode code) { m_waiting[index](Error::of(code)); }

    QList<Record> records;

private:
    QList<Completion> m_waiting;
};

Error missingField(const QString &name)
{
    return Error::invalid({Violation::missing({name})});
}

QByteArray reading(const QByteArray &device, const QByteArray &value = R"({"lux":1})")
{
    return R"({"device_id":")" + device + R"(","sensor_type":"light","value":)" + value + '}';
}

QJsonObject bodyOf(const BatchResult &outcome)
{
    return QJsonDocument::fromJson(outcome.toBody("request-1", 0)).object();
}

QList<int> failedItems(const BatchResult &outcome)
{
    QList<int> items;
    for (const auto &error : bodyOf(outcome)["errors"_L1].toArray())
        items << error["index"_L1].toInt();
    return items;
}

/// Schemas of an operator: cameras whose messages have a field "stream", and schemas that allow no additional fields.
class OwnSchemas
{
public:
    OwnSchemas()
    {
        write(u"camera"_s, R"({"$id": "home/camera/v1", "$ref": "/message/v1", "title": "Camera",
            "required": ["stream"], "properties": {"stream": {"enum": ["front/v1", "back/v1"]}},
            "x-loom": {"route": "/a/camera", "topic": "home.camera"}})");
        write(u"closed"_s,
              R"({"$id": "home/closed/v1", "$ref": "/message/v1", "title": "Closed", "additionalProperties": false,
            "properties": {"open": {"type": "boolean"}},
            "x-loom": {"route": "/a/closed", "topic": "home.closed"}})");
        write(u"cameras"_s, R"({"$id": "a/cameras/v1", "title": "Cameras", "type": "array",
            "x-loom": {"route": "/a/cameras", "item": "/home/camera/v1"}})");
    }
    QString path() const { return m_folder.path(); }

private:
    void write(const QString &name, const QByteArray &schema)
    {
        QFile file(m_folder.filePath(name + u".json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(schema) != schema.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
    }

    QTemporaryDir m_folder;
};

} // namespace

class BatchResultTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void isCompleteAfterLastItem();
    void listsFailedItemsByIndex();
    void computesStatus_data();
    void computesStatus();
    void prefixesPathsWithIndex();
    void combinesErrorsIfNothingWasStored();
    void limitsNumberOfViolations();

    void publishesItemsConcurrently();
    void respondsOnceAfterLastItem();
    void storesValidItemsOfBatch();
    void reportsItemsRejectedByKafka();
    void publishesItemsToTheirTopics();
    void usesMessageTypeOfItem();
    void treatsOtherStreamValuesAsField_data();
    void treatsOtherStreamValuesAsField();
    void rejectsUnknownMessageType_data();
    void rejectsUnknownMessageType();
    void validatesWithMessageTypeOfItem();
    void keepsStreamFieldOfSchema();
    void rejectsDisabledMessageType();
    void keepsBytesOfItems();
    void rejectsBatchWithDuplicateName();
    void respondsImmediatelyIfAllItemsAreRejected();
    void rejectsInvalidBatch_data();
    void rejectsInvalidBatch();
    void reportsRejectedBatchToEventSink_data() { rejectsInvalidBatch_data(); }
    void reportsRejectedBatchToEventSink();
    void reportsItemsToEventSink();
    void reportsOutcomeOfItems();

private:
    /// Sends @p body. The responses are added to m_answers; more than one is an error.
    void send(const QByteArray &body) { sendTo(*m_catalogue, body); }
    void sendTo(const Catalogue &catalogue, const QByteArray &body);
    void sendItems(const QByteArrayList &items) { send('[' + items.join(',') + ']'); }

    std::optional<Catalogue> m_catalogue;
    ListSink m_events;
    std::unique_ptr<ManualPublisher> m_publisher;
    std::unique_ptr<Pipeline> m_pipeline;
    QList<Result<BatchResult>> m_answers;
};

void BatchResultTest::initTestCase()
{
    auto catalogue = Catalogue::load({});
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    m_catalogue = *std::move(catalogue);
    QCOMPARE(m_catalogue->batches().size(), size_t(1));
}

void BatchResultTest::init()
{
    m_answers.clear();
    m_events = {};
    m_publisher = std::make_unique<ManualPublisher>();
    m_pipeline = std::make_unique<Pipeline>(*m_publisher, m_events, 24);
}

void BatchResultTest::sendTo(const Catalogue &catalogue, const QByteArray &body)
{
    m_pipeline->acceptBatch(catalogue, catalogue.batches().front(), body, {"request-1", {}},
                            [this](const auto &outcome) { m_answers << outcome; });
}

void BatchResultTest::isCompleteAfterLastItem()
{
    BatchResult outcome(2);

    outcome.count(1, std::nullopt);
    QVERIFY(!outcome.isComplete());

    outcome.count(0, missingField(u"device_id"_s));
    QVERIFY(outcome.isComplete());
}

void BatchResultTest::listsFailedItemsByIndex()
{
    BatchResult outcome(4);
    outcome.count(3, missingField(u"value"_s));
    outcome.count(1, std::nullopt);
    outcome.count(0, Error::of(ErrorCode::KafkaUnavailable));
    outcome.count(2, std::nullopt);

    const auto body = bodyOf(outcome);

    QCOMPARE(failedItems(outcome), QList({0, 3}));
    QCOMPARE(body["status"_L1].toString(), u"partial"_s);
    QCOMPARE(body["total"_L1].toInt(), 4);
    QCOMPARE(body["processed"_L1].toInt(), 2);
    QCOMPARE(body["failed"_L1].toInt(), 2);
    const auto first = body["errors"_L1][0].toObject();
    QCOMPARE(first["code"_L1].toString(), u"KAFKA_UNAVAILABLE"_s);
    QCOMPARE(first["detail"_L1], first["message"_L1]);
}

void BatchResultTest::computesStatus_data()
{
    using Codes = QList<ErrorCode>;
    QTest::addColumn<int>("stored");
    QTest::addColumn<Codes>("failures");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("word");

    QTest::newRow("all stored") << 2 << Codes{} << 201 << u"success"_s;
    QTest::newRow("one invalid") << 1 << Codes{ErrorCode::InvalidValue} << 201 << u"partial"_s;
    QTest::newRow("one without Kafka") << 1 << Codes{ErrorCode::KafkaUnavailable} << 201 << u"partial"_s;
    QTest::newRow("all invalid") << 0 << Codes{ErrorCode::InvalidValue, ErrorCode::MissingField} << 422 << u"error"_s;
    QTest::newRow("all without Kafka") << 0 << Codes{ErrorCode::Overloaded, ErrorCode::KafkaUnavailable} << 503
                                       << u"error"_s;
    QTest::newRow("none valid that Kafka took")
        << 0 << Codes{ErrorCode::InvalidType, ErrorCode::KafkaUnavailable} << 503 << u"error"_s;
    QTest::newRow("all too large") << 0 << Codes{ErrorCode::MessageTooLarge} << 413 << u"error"_s;
}

void BatchResultTest::computesStatus()
{
    QFETCH(int, stored);
    QFETCH(QList<ErrorCode>, failures);
    QFETCH(int, status);
    QFETCH(QString, word);
    BatchResult outcome(stored + failures.size());
    for (int i = 0; i < stored; ++i)
        outcome.count(failures.size() + i, std::nullopt);
    for (qsizetype i = 0; i < failures.size(); ++i) {
        const bool isInvalid = errorRow(failures[i]).status == 422;
        outcome.count(i, isInvalid ? missingField(u"value"_s) : Error::of(failures[i]));
    }

    QVERIFY(outcome.isComplete());
    QCOMPARE(outcome.status(), status);
    QCOMPARE(bodyOf(outcome)["status"_L1].toString(), word);
    QCOMPARE(bodyOf(outcome)["processed"_L1].toInt(), stored);
}

void BatchResultTest::prefixesPathsWithIndex()
{
    BatchResult outcome(8);

    outcome.count(7, Error::invalid({Violation::missing({u"value"_s, u"lux"_s})}));

    const auto error = bodyOf(outcome)["errors"_L1][0].toObject();
    QCOMPARE(error["message"_L1].toString(), u"Missing required field: 7.value.lux"_s);
    QCOMPARE(error["detail"_L1][0]["loc"_L1].toArray(), QJsonArray({u"body"_s, 7, u"value"_s, u"lux"_s}));
}

void BatchResultTest::combinesErrorsIfNothingWasStored()
{
    BatchResult outcome(2);
    outcome.count(1, missingField(u"value"_s));
    outcome.count(0, missingField(u"device_id"_s));

    const auto body = bodyOf(outcome);

    QCOMPARE(outcome.error().violations.size(), 2);
    QCOMPARE(body["code"_L1].toString(), u"MISSING_FIELD"_s);
    QCOMPARE(body["message"_L1].toString(), u"Missing required field: 0.device_id"_s);
    QCOMPARE(body["details"_L1]["field"_L1].toString(), u"0.device_id"_s);
    QCOMPARE(body["detail"_L1][1]["loc"_L1].toArray(), QJsonArray({u"body"_s, 1, u"value"_s}));
    QCOMPARE(body["request_id"_L1].toString(), u"request-1"_s);
    QCOMPARE(body["timestamp"_L1].toString(), u"1970-01-01T00:00:00.000Z"_s);
}

void BatchResultTest::limitsNumberOfViolations()
{
    const auto wrong = Violation::wrongType({u"a"_s, 1}, u"number"_s, u"a"_s);
    BatchResult outcome(100);
    for (int i = 0; i < 100; ++i)
        outcome.count(i, Error::invalid(Violations(600, wrong)));

    const auto errors = bodyOf(outcome)["errors"_L1].toArray();

    QCOMPARE(outcome.error().violations.size(), 1000 + 98);
    QCOMPARE(errors.size(), 100);
    QCOMPARE(errors[0]["detail"_L1].toArray().size(), 600);
    QCOMPARE(errors[1]["detail"_L1].toArray().size(), 400);
    QCOMPARE(errors[99]["detail"_L1].toArray().size(), 1);
    QCOMPARE(errors[99]["message"_L1].toString(),
             u"Invalid data type for field '99.a.1': expected number, got string"_s);
}

void BatchResultTest::publishesItemsConcurrently()
{
    QByteArrayList items;
    for (int i = 0; i < 100; ++i)
        items << reading("device-" + QByteArray::number(i));

    sendItems(items);

    QCOMPARE(m_publisher->records.size(), 100);
    QVERIFY(m_answers.isEmpty());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(m_publisher->records[i].key, "device-" + QByteArray::number(i));
}

void BatchResultTest::respondsOnceAfterLastItem()
{
    sendItems({reading("device-0"), reading("device-1"), reading("device-2")});

    m_publisher->acknowledge(2);
    m_publisher->acknowledge(0);
    QVERIFY(m_answers.isEmpty());

    m_publisher->acknowledge(1);
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0]->toBody("request-1", 0),
             R"({"status":"success","total":3,"processed":3,"failed":0,"errors":[]})");
}

void BatchResultTest::storesValidItemsOfBatch()
{
    sendItems({reading("device-0"), reading("device-1", "{}"), reading("device-2")});
    QCOMPARE(m_publisher->records.size(), 2);
    m_publisher->acknowledge(0);
    m_publisher->acknowledge(1);

    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0]->status(), 201);
    QCOMPARE(failedItems(*m_answers[0]), QList({1}));
}

void BatchResultTest::reportsItemsRejectedByKafka()
{
    sendItems({reading("device-0"), reading("device-1")});
    m_publisher->reject(1, ErrorCode::MessageTooLarge);
    m_publisher->reject(0, ErrorCode::KafkaUnavailable);

    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0]->status(), 503);
    QCOMPARE(failedItems(*m_answers[0]), QList({0, 1}));
    QCOMPARE(bodyOf(*m_answers[0])["code"_L1].toString(), u"KAFKA_UNAVAILABLE"_s);
}

void BatchResultTest::publishesItemsToTheirTopics()
{
    sendItems({reading("device-0"), reading("device-1").replace("light", "humidity")});

    QCOMPARE(m_publisher->records[0].topic, "device.sensor.light.raw");
    QCOMPARE(m_publisher->records[1].topic, "device.sensor.humidity.raw");
}

void BatchResultTest::usesMessageTypeOfItem()
{
    sendItems({R"({"latitude":1.50,"stream":"device/sensor/gps/v1","longitude":2,"device_id":"phone-1"})",
               R"({"stream":"device/health/heartrate/v1","device_id":"watch-1","bpm":64})", reading("room-1"),
               reading("room-2").replace("{\"device_id\"", "{\"stream\":\"device/sensor/generic/v1\",\"device_id\"")});

    const auto &records = m_publisher->records;
    QCOMPARE(records.size(), 4);
    QCOMPARE(records[0].topic, "device.sensor.gps.raw");
    QCOMPARE(records[0].key, "phone-1");
    QVERIFY2(records[0].value.endsWith(R"(,"latitude":1.50,"stream":"device/sensor/gps/v1","longitude":2})"),
             records[0].value.constData());
    QCOMPARE(records[1].topic, "device.health.heartrate.raw");
    QCOMPARE(records[2].topic, "device.sensor.light.raw");
    QCOMPARE(records[3].topic, "device.sensor.light.raw");
    QStringList schemas;
    for (const auto &record : records)
        schemas << QString::fromUtf8(record.headers.value(1).value);
    QCOMPARE(schemas, (QStringList{u"device/sensor/gps/v1"_s, u"device/health/heartrate/v1"_s,
                                   u"device/sensor/generic/v1"_s, u"device/sensor/generic/v1"_s}));
}

void BatchResultTest::treatsOtherStreamValuesAsField_data()
{
    QTest::addColumn<QByteArray>("value");

    for (const auto *value : {R"("main")", R"("")", R"("device/sensor/gps")", R"("/device/sensor/gps/v1")",
                              R"("rtsp://camera/v1")", R"("Device/Sensor/GPS/v1")", R"("device/sensor/gps/v0")",
                              R"("device/sensor/gps/v1\n")", "7", "null", "true", "[\"device/sensor/gps/v1\"]", "{}"})
        QTest::newRow(value) << QByteArray(value);
}

void BatchResultTest::treatsOtherStreamValuesAsField()
{
    QFETCH(QByteArray, value);

    sendItems({reading("room-1").replace("}}", "},\"stream\":" + value + '}')});

    QCOMPARE(m_publisher->records.size(), 1);
    QCOMPARE(m_publisher->records[0].topic, "device.sensor.light.raw");
    QVERIFY2(m_publisher->records[0].value.endsWith(",\"stream\":" + value + '}'),
             m_publisher->records[0].value.constData());
}

void BatchResultTest::rejectsUnknownMessageType_data()
{
    QTest::addColumn<QString>("messageType");

    QTest::newRow("of no schema") << u"device/sensor/tricorder/v1"_s;
    QTest::newRow("of a later version") << u"device/sensor/gps/v2"_s;
    QTest::newRow("a batch") << u"device/sensor/batch/v1"_s;
    QTest::newRow("what others refer to") << u"message/v1"_s;
}

void BatchResultTest::rejectsUnknownMessageType()
{
    QFETCH(QString, messageType);

    sendItems({reading("room-1"), reading("room-2").replace("}}", "},\"stream\":\"" + messageType.toUtf8() + "\"}")});
    m_publisher->acknowledge(0);

    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(failedItems(*m_answers[0]), QList({1}));
    const auto error = bodyOf(*m_answers[0])["errors"_L1][0].toObject();
    QCOMPARE(error["code"_L1].toString(), u"INVALID_VALUE"_s);
    const auto violation = error["detail"_L1][0].toObject();
    QCOMPARE(violation["loc"_L1].toArray(), QJsonArray({u"body"_s, 1, u"stream"_s}));
    QCOMPARE(violation["input"_L1].toString(), messageType);
    QStringList ids;
    for (const auto &known : m_catalogue->messageTypes())
        ids << known.id;
    QCOMPARE(violation["ctx"_L1]["expected"_L1].toArray(), QJsonArray::fromStringList(ids));
    QVERIFY(violation["msg"_L1].toString().startsWith(u"ensure this value is one of: 'device/audio/raw/v1', '"_s));
}

void BatchResultTest::validatesWithMessageTypeOfItem()
{
    sendItems({R"({"stream":"device/sensor/gps/v1","device_id":"phone-1","latitude":91,"longitude":2})",
               R"({"stream":"device/sensor/gps/v1","device_id":"phone-1","sensor_type":"light","value":{"lux":1}})"});

    QVERIFY(m_publisher->records.isEmpty());
    QCOMPARE(m_answers.size(), 1);
    QStringList fields;
    for (const auto &violation : m_answers[0]->error().violations)
        fields << violation.field();
    QCOMPARE(fields, (QStringList{u"0.latitude"_s, u"1.latitude"_s, u"1.longitude"_s}));
}

void BatchResultTest::keepsStreamFieldOfSchema()
{
    const OwnSchemas schemas;
    const auto catalogue = Catalogue::load({.directory = schemas.path()});
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto &batches = catalogue->batches();
    const auto batchAt = [&](const char *route) {
        return *std::find_if(batches.begin(), batches.end(), [&](const auto &batch) { return batch.route == route; });
    };
    const auto sendTo = [&](const char *route, const QByteArray &body) {
        m_pipeline->acceptBatch(*catalogue, batchAt(route), body, {"request-1", {}},
                                [this](const auto &outcome) { m_answers << outcome; });
    };

    sendTo("/a/cameras", R"([{"device_id":"cam-1","stream":"front/v1"},
        {"device_id":"cam-1","stream":"device/sensor/gps/v1","latitude":1,"longitude":2}])");
    sendTo("/sensor/batch", R"([{"device_id":"door-1","stream":"home/closed/v1","open":true}])");

    QCOMPARE(m_publisher->records.size(), 2);
    QCOMPARE(m_publisher->records[0].topic, "home.camera");
    QCOMPARE(m_publisher->records[1].topic, "home.closed");
    QVERIFY(m_publisher->records[1].value.endsWith(R"(,"stream":"home/closed/v1","open":true})"));
    m_publisher->acknowledge(0);
    QCOMPARE(failedItems(*m_answers[0]), QList({1}));
}

void BatchResultTest::rejectsDisabledMessageType()
{
    const auto catalogue = Catalogue::load({.switchedOff = {u"APP_MONITORING"_s}});
    QVERIFY(catalogue);

    sendTo(*catalogue, R"([{"stream":"device/system/apps/macos/v1","device_id":"mac-1","running_applications":[]}])");

    QVERIFY(m_publisher->records.isEmpty());
    QCOMPARE(m_answers[0]->error().name(), "APP_MONITORING_DISABLED");
}

void BatchResultTest::keepsBytesOfItems()
{
    send("\n[ " + reading("device-0", R"({"lux": 1.50, "of": [1,2], "said": "a,]}b\""})") + " ,\t" + reading("device-1")
         + "]");

    QCOMPARE(m_publisher->records.size(), 2);
    QVERIFY2(m_publisher->records[0].value.endsWith(
                 R"("sensor_type":"light","value":{"lux": 1.50, "of": [1,2], "said": "a,]}b\""}})"),
             m_publisher->records[0].value.constData());
    QVERIFY2(m_publisher->records[1].value.endsWith(R"("sensor_type":"light","value":{"lux":1}})"),
             m_publisher->records[1].value.constData());
}

void BatchResultTest::rejectsBatchWithDuplicateName()
{
    sendItems({reading("device-0"), reading("device-1", R"({"lux":1,"l\u0075x":2})"), reading("device-2")});

    QVERIFY(m_publisher->records.isEmpty());
    QCOMPARE(m_answers.size(), 1);
    QVERIFY(!m_answers[0]);
    QCOMPARE(m_answers[0].error().name(), "INVALID_JSON");
    QVERIFY2(m_answers[0].error().message.contains(u"/1/value/lux "_s), qPrintable(m_answers[0].error().message));
}

void BatchResultTest::respondsImmediatelyIfAllItemsAreRejected()
{
    sendItems({"1", "{}", reading("x")});

    QVERIFY(m_publisher->records.isEmpty());
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0]->status(), 422);
    QCOMPARE(failedItems(*m_answers[0]), QList({0, 1, 2}));
}

void BatchResultTest::rejectsInvalidBatch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    const QByteArrayList tooMany(101, reading("device-0"));

    QTest::newRow("no JSON") << QByteArray("[") << QByteArray("INVALID_JSON");
    QTest::newRow("nothing") << QByteArray() << QByteArray("EMPTY_BODY");
    QTest::newRow("no item") << QByteArray("[ ]") << QByteArray("EMPTY_BATCH");
    QTest::newRow("one reading") << reading("device-0") << QByteArray("INVALID_TYPE");
    QTest::newRow("101 readings") << '[' + tooMany.join(',') + ']' << QByteArray("INVALID_VALUE");
}

void BatchResultTest::rejectsInvalidBatch()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);

    send(body);

    QCOMPARE(m_answers.size(), 1);
    QVERIFY(!m_answers[0]);
    QCOMPARE(m_answers[0].error().name(), code);
    QVERIFY(m_publisher->records.isEmpty());
}

void BatchResultTest::reportsRejectedBatchToEventSink()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, code);
    m_events.wants = Interest::Message;

    send(body);

    QCOMPARE(m_events.events.size(), 1);
    const auto &event = m_events.events[0];
    QCOMPARE(event.endpoint->id, u"device/sensor/batch/v1"_s);
    QCOMPARE(event.endpoint->route, "/sensor/batch");
    QCOMPARE(event.error->name(), code);
    QCOMPARE(event.payload, body);
    QCOMPARE(event.from.requestId, "request-1");
    QVERIFY(event.time > 0);
}

void BatchResultTest::reportsItemsToEventSink()
{
    m_events.wants = Interest::Message;
    const QByteArray position = R"({"stream":"device/sensor/gps/v1","device_id":"phone-1","latitude":1,"longitude":2})";
    const auto unknown = reading("room-1").replace("}}", R"(},"stream":"no/such/v1"})");

    sendItems({position, unknown, reading("room-2")});
    m_publisher->acknowledge(0);
    m_publisher->acknowledge(1);

    QCOMPARE(m_events.events.size(), 3);
    const auto byDevice = [this](const QString &device) {
        return *std::find_if(m_events.events.begin(), m_events.events.end(),
                             [&](const auto &event) { return event.device == device; });
    };
    QCOMPARE(byDevice(u"phone-1"_s).endpoint->route, "/sensor/gps");
    QCOMPARE(byDevice(u"phone-1"_s).payload, position);
    QCOMPARE(byDevice(u"room-1"_s).error->name(), "INVALID_VALUE");
    QCOMPARE(byDevice(u"room-1"_s).endpoint->id, u"device/sensor/generic/v1"_s);
    QVERIFY(!byDevice(u"room-2"_s).error);
}

void BatchResultTest::reportsOutcomeOfItems()
{
    m_events.wants = Interest::Outcome;
    const QByteArray position = R"({"stream":"device/sensor/gps/v1","device_id":"phone-1","latitude":1,"longitude":2})";
    const auto unknown = reading("room-1").replace("}}", R"(},"stream":"no/such/v1"})");

    sendItems({position, unknown, reading("room-2")});
    m_publisher->acknowledge(0);
    m_publisher->acknowledge(1);

    QVERIFY(m_events.events.isEmpty());
    QCOMPARE(m_events.outcomes.size(), 3);
    QCOMPARE(m_events.outcomes[0].device, u"room-1"_s);
    QCOMPARE(m_events.outcomes[0].error->name(), "INVALID_VALUE");
    QCOMPARE(m_events.outcomes[1].device, u"phone-1"_s);
    QCOMPARE(m_events.outcomes[1].topic, "device.sensor.gps.raw");
    QCOMPARE(m_events.outcomes[1].bytes, position.size());
    QVERIFY(!m_events.outcomes[1].messageId.isEmpty());
    QCOMPARE(m_events.outcomes[2].device, u"room-2"_s);
    QVERIFY(!m_events.outcomes[2].error);
}

QTEST_APPLESS_MAIN(BatchResultTest)
#include "tst_batchresult.moc"
