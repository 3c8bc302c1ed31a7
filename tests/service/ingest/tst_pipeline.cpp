// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "common/core/timetext.h"
#include "service/ingest/pipeline.h"
#include "tests/support/listsink.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTest>
#include <QUuid>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

/// A publisher that stores the records and immediately acknowledges or rejects each.
class ListPublisher : public Publisher
{
public:
    void publish(Record record, Completion done) override
    {
        records.append(std::move(record));
        if (rejection)
            done(*rejection);
        else
            done(Delivery{0, records.size() - 1});
    }

    QList<Record> records;
    std::optional<Error> rejection;
};

} // namespace

class TestPipeline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init()
    {
        m_publisher = {};
        m_events = {};
    }
    void putsBaseFieldsFirst();
    void treatsNullAsAbsent();
    void normalisesTimestamp_data();
    void normalisesTimestamp();
    void rejectsTimestampOutOfRange();
    void keepsAnyMessageId();
    void keepsUnknownFields();
    void rejectsDuplicateName_data();
    void rejectsDuplicateName();
    void rejectsMissingFields();
    void keepsNumbersTooSmallForDouble();
    void selectsTopicBySensorType();
    void setsRecordHeaders();
    void forwardsOnlyValidTraceparent_data();
    void forwardsOnlyValidTraceparent();
    void doesNotPublishRejectedMessages();
    void returnsPublisherResult();
    void reportsMessagesToEventSink();
    void reportsOnlyOutcome();
    void reportsHeadersToEventSink();
    void rejectsForbiddenDevice();
    void checksPermissionsOfBatchItems();
    void createsNoEventsWithoutInterest();

private:
    Result<StoredMessage> accept(const QByteArray &route, const QByteArray &body,
                                 const RequestContext &from = {"request-1", {}});

    std::optional<Catalogue> m_catalogue;
    ListPublisher m_publisher;
    ListSink m_events;
};

void TestPipeline::initTestCase()
{
    auto catalogue = Catalogue::load({});
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    m_catalogue = *std::move(catalogue);
}

Result<StoredMessage> TestPipeline::accept(const QByteArray &route, const QByteArray &body, const RequestContext &from)
{
    Pipeline pipeline(m_publisher, m_events, 24);
    std::optional<Result<StoredMessage>> answer;
    pipeline.accept(*m_catalogue->findByRoute(route), body, from, [&](const auto &result) { answer = result; });
    return answer.value_or(Error::of(ErrorCode::InternalError));
}

void TestPipeline::putsBaseFieldsFirst()
{
    const auto time = timeText(QDateTime::currentMSecsSinceEpoch());

    const auto stored = accept("/sensor/gps", R"( {"longitude": -122.41940000000000001, "timestamp":")" + time + R"(",
        "latitude":37.50, "message_id":"phone-001-1700000000","device_id":"phone-001", "x":[1, 2.0]} )");

    QVERIFY(stored);
    QCOMPARE(m_publisher.records.size(), 1);
    QCOMPARE(m_publisher.records[0].topic, "device.sensor.gps.raw");
    QCOMPARE(m_publisher.records[0].key, "phone-001");
    QCOMPARE(m_publisher.records[0].value,
             R"({"schema_version":"1.0","device_id":"phone-001","message_id":"phone-001-1700000000","timestamp":")"
                 + time + R"(","longitude":-122.41940000000000001,"latitude":37.50,"x":[1, 2.0]})");
    QCOMPARE(stored->body,
             R"({"status":"success","message_id":"phone-001-1700000000","topic":"device.sensor.gps.raw"})");
}

void TestPipeline::treatsNullAsAbsent()
{
    const auto stored =
        accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72,"timestamp":null,"message_id":null,
        "schema_version":null,"confidence":null})");

    QVERIFY(stored);
    const auto value = QJsonDocument::fromJson(m_publisher.records.value(0).value).object();
    QCOMPARE(value["schema_version"_L1], "1.0"_L1);
    QVERIFY(!QUuid::fromString(value["message_id"_L1].toString()).isNull());
    QVERIFY(parseTime(value["timestamp"_L1].toString()).has_value());
    QVERIFY(value["confidence"_L1].isNull());
}

void TestPipeline::normalisesTimestamp_data()
{
    QTest::addColumn<Qt::TimeSpec>("spec");
    QTest::addColumn<int>("offset");
    QTest::newRow("Z") << Qt::UTC << 0;
    QTest::newRow("offset") << Qt::OffsetFromUTC << 7200;
    QTest::newRow("nothing is UTC") << Qt::LocalTime << 0;
}

void TestPipeline::normalisesTimestamp()
{
    QFETCH(Qt::TimeSpec, spec);
    QFETCH(int, offset);
    const auto now = QDateTime::currentDateTimeUtc();
    auto local = now.toOffsetFromUtc(offset).toString(Qt::ISODateWithMs);
    if (spec == Qt::LocalTime)
        local.chop(1);

    const auto stored =
        accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72,"timestamp":")" + local.toUtf8() + "\"}");

    QVERIFY2(stored, stored ? "" : qPrintable(local + stored.error().message));
    const auto value = QJsonDocument::fromJson(m_publisher.records.value(0).value).object();
    QCOMPARE(value["timestamp"_L1].toString(), QString::fromLatin1(timeText(now.toMSecsSinceEpoch())));
}

void TestPipeline::rejectsTimestampOutOfRange()
{
    Pipeline pipeline(m_publisher, m_events, 0);
    for (const auto *time : {"0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"}) {
        const auto body = QByteArray(R"({"device_id":"watch-1","bpm":72,"timestamp":")") + time + "\"}";
        std::optional<Result<StoredMessage>> answer;

        pipeline.accept(*m_catalogue->findByRoute("/sensor/heartrate"), body, {"request-1", {}},
                        [&](const auto &result) { answer = result; });

        QVERIFY(answer && !*answer);
        QCOMPARE(answer->error().code, ErrorCode::InvalidValue);
        QCOMPARE(answer->error().violations.value(0).message, u"ensure this value is an ISO 8601 date and time"_s);
    }
    QVERIFY(m_publisher.records.isEmpty());
}

void TestPipeline::keepsAnyMessageId()
{
    const auto stored = accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72,"message_id":"a \"b\" ü"})");

    QVERIFY(stored);
    QCOMPARE(QJsonDocument::fromJson(stored->body)["message_id"_L1].toString(), u"a \"b\" ü"_s);
    QVERIFY(m_publisher.records[0].value.contains("\"message_id\":\"a \\\"b\\\" ü\""));
}

void TestPipeline::keepsUnknownFields()
{
    QVERIFY(accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72,"é":{"x":[null]}})"));

    QVERIFY(m_publisher.records[0].value.endsWith(R"("bpm":72,"é":{"x":[null]}})"));
}

void TestPipeline::rejectsDuplicateName_data()
{
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");

    QTest::newRow("at the top") << QByteArray("/sensor/heartrate")
                                << QByteArray(R"({"device_id":"a-1","bpm":999,"bpm":72})") << u"/bpm "_s;
    QTest::newRow("by an escape") << QByteArray("/sensor/heartrate")
                                  << QByteArray(R"({"device\u005fid":"a-1","bpm":72,"device_id":"a-2"})")
                                  << u"/device_id "_s;
    QTest::newRow("inside of an item")
        << QByteArray("/system/apps/macos")
        << QByteArray(R"({"device_id":"mac-1","running_applications":[{"pid":-7,"name":"a","bundle_id":"b","pid":5}]})")
        << u"/running_applications/0/pid "_s;
    QTest::newRow("inside of an unknown field")
        << QByteArray("/sensor/heartrate") << QByteArray(R"({"device_id":"a-1","bpm":72,"x":[1,{"y":{"z":1,"z":1}}]})")
        << u"/x/1/y/z "_s;
}

void TestPipeline::rejectsDuplicateName()
{
    QFETCH(QByteArray, route);
    QFETCH(QByteArray, body);
    QFETCH(QString, name);

    const auto stored = accept(route, body);

    QVERIFY(!stored);
    QCOMPARE(stored.error().name(), "INVALID_JSON");
    QVERIFY2(stored.error().message.contains(name), qPrintable(stored.error().message));
    QVERIFY(m_publisher.records.isEmpty());
}

void TestPipeline::rejectsMissingFields()
{
    const auto stored = accept("/sensor/heartrate", " \xef\xbb\xbf{\"device_id\":\"watch-1\",\"bpm\":72}");

    QVERIFY(!stored);
    QCOMPARE(stored.error().name(), "INVALID_JSON");
}

void TestPipeline::keepsNumbersTooSmallForDouble()
{
    QVERIFY(accept("/sensor/gps", R"({"device_id":"phone-001","latitude":1E-400,"longitude":-1e-99999999999})"));

    QVERIFY2(m_publisher.records[0].value.endsWith(R"("latitude":1E-400,"longitude":-1e-99999999999})"),
             m_publisher.records[0].value.constData());
}

void TestPipeline::selectsTopicBySensorType()
{
    QVERIFY(accept("/sensor/generic", R"({"device_id":"room-1","sensor_type":"humidity","value":{"h":45}})"));

    QCOMPARE(m_publisher.records[0].topic, "device.sensor.humidity.raw");
}

void TestPipeline::setsRecordHeaders()
{
    const QByteArray trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    QVERIFY(accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72})", {"request-7", trace}));

    QMap<QByteArray, QByteArray> headers;
    for (const auto &header : std::as_const(m_publisher.records[0].headers))
        headers.insert(header.name, header.value);
    QCOMPARE(headers, (QMap<QByteArray, QByteArray>{{"content-type", "application/json"},
                                                    {"schema", "device/health/heartrate/v1"},
                                                    {"request-id", "request-7"},
                                                    {"traceparent", trace}}));
}

void TestPipeline::forwardsOnlyValidTraceparent_data()
{
    QTest::addColumn<QByteArray>("traceparent");
    QTest::addColumn<bool>("isValid");
    const QByteArray trace = "0af7651916cd43dd8448eb211c80319c";
    const QByteArray parent = "b7ad6b7169203331";
    const QByteArray ids = trace + '-' + parent;
    const QByteArray noTrace(32, '0');
    const QByteArray noParent(16, '0');

    QTest::newRow("version 00") << "00-" + ids + "-01" << true;
    QTest::newRow("unknown flags") << "00-" + ids + "-ff" << true;
    QTest::newRow("a later version") << "01-" + ids + "-00" << true;
    QTest::newRow("a later version with more fields") << "cc-" + ids + "-00-what-the-future-says" << true;
    QTest::newRow("a later version with an empty field") << "cc-" + ids + "-00-" << true;
    QTest::newRow("a later version that continues without a hyphen") << "cc-" + ids + "-00.what" << false;
    QTest::newRow("version 00 with more fields") << "00-" + ids + "-01-more" << false;
    QTest::newRow("version 00 with a hyphen more") << "00-" + ids + "-01-" << false;
    QTest::newRow("version ff") << "ff-" + ids + "-01" << false;
    QTest::newRow("version ff with more fields") << "ff-" + ids + "-01-more" << false;
    QTest::newRow("a trace id of zeros") << "00-" + noTrace + '-' + parent + "-01" << false;
    QTest::newRow("a parent id of zeros") << "00-" + trace + '-' + noParent + "-01" << false;
    QTest::newRow("ids of zeros in a later version") << "01-" + noTrace + '-' + noParent + "-01" << false;
    QTest::newRow("an upper-case version") << "0A-" + ids + "-01" << false;
    QTest::newRow("an upper-case trace id") << "00-" + trace.toUpper() + '-' + parent + "-01" << false;
    QTest::newRow("an upper-case parent id") << "00-" + trace + '-' + parent.toUpper() + "-01" << false;
    QTest::newRow("upper-case flags") << "00-" + ids + "-0A" << false;
    QTest::newRow("a version that is not a number") << "0g-" + ids + "-01" << false;
    QTest::newRow("a hyphen in the trace id") << "00-0af7651916cd43d--448eb211c80319c-" + parent + "-01" << false;
    QTest::newRow("a trace id too short") << "00-" + trace.chopped(1) + '-' + parent + "-01" << false;
    QTest::newRow("a trace id too long") << "00-" + trace + "0-" + parent + "-01" << false;
    QTest::newRow("a parent id too short") << "00-" + trace + '-' + parent.chopped(1) + "-01" << false;
    QTest::newRow("a parent id too long") << "00-" + ids + "0-01" << false;
    QTest::newRow("flags too short") << "00-" + ids + "-1" << false;
    QTest::newRow("no flags") << "00-" + ids << false;
    QTest::newRow("underscores") << QByteArray("00-" + ids + "-01").replace('-', '_') << false;
    QTest::newRow("spaces around it") << " 00-" + ids + "-01 " << false;
    QTest::newRow("two in one header") << "00-" + ids + "-01,00-" + ids + "-01" << false;
    QTest::newRow("nonsense") << QByteArray("nonsense") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestPipeline::forwardsOnlyValidTraceparent()
{
    QFETCH(QByteArray, traceparent);
    QFETCH(bool, isValid);

    QVERIFY(accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72})", {"request-7", traceparent}));

    const auto &headers = m_publisher.records[0].headers;
    QCOMPARE(headers.size(), isValid ? 4 : 3);
    QCOMPARE(headers.last().value, isValid ? traceparent : QByteArray("request-7"));
}

void TestPipeline::doesNotPublishRejectedMessages()
{
    const auto stored = accept("/sensor/gps", R"({"latitude": 91, "longitude": "0"})");

    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::MissingField);
    QCOMPARE(stored.error().message, u"Missing required field: device_id"_s);
    QCOMPARE(stored.error().violations.size(), 3);
    QVERIFY(m_publisher.records.isEmpty());
}

void TestPipeline::returnsPublisherResult()
{
    m_publisher.rejection = Error::of(ErrorCode::KafkaUnavailable);

    const auto stored = accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72})");

    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::KafkaUnavailable);
}

void TestPipeline::reportsMessagesToEventSink()
{
    m_events.wants = Interest::Message;
    const QByteArray stored = R"({"device_id":"phone-001","message_id":"m-1","latitude":1,"longitude":2})";
    const QByteArray rejected = R"({"device_id":"phone-001","message_id":"m-2","latitude":91,"longitude":2})";

    QVERIFY(accept("/sensor/gps", stored, {"request-7", {}, "http", 4}));
    QVERIFY(!accept("/sensor/gps", rejected));
    QVERIFY(!accept("/sensor/gps", "{"));

    QCOMPARE(m_events.events.size(), 3);
    const auto &first = m_events.events[0];
    QCOMPARE(first.endpoint->id, u"device/sensor/gps/v1"_s);
    QCOMPARE(first.topic, "device.sensor.gps.raw");
    QCOMPARE(first.device, u"phone-001"_s);
    QCOMPARE(first.messageId, u"m-1"_s);
    QCOMPARE(first.from.connection, 4);
    QCOMPARE(first.payload, stored);
    QVERIFY(!first.error);
    QCOMPARE(m_events.events[1].messageId, u"m-2"_s);
    QCOMPARE(m_events.events[1].error->name(), "INVALID_VALUE");
    QCOMPARE(m_events.events[2].error->name(), "INVALID_JSON");
    QCOMPARE(m_events.events[2].payload, "{");
}

void TestPipeline::reportsOnlyOutcome()
{
    m_events.wants = Interest::Outcome;
    const QByteArray stored = R"({"device_id":"phone-001","message_id":"m-1","latitude":1,"longitude":2})";
    const QByteArray rejected = R"({"device_id":"phone-001","message_id":"m-2","latitude":91,"longitude":2})";

    QVERIFY(accept("/sensor/gps", stored, {"request-7", {}, "http", 4}));
    QVERIFY(!accept("/sensor/gps", rejected));
    QVERIFY(!accept("/sensor/gps", "{"));
    m_publisher.rejection = Error::of(ErrorCode::KafkaUnavailable);
    QVERIFY(!accept("/sensor/gps", stored));

    QVERIFY(m_events.events.isEmpty());
    QCOMPARE(m_events.outcomes.size(), 4);
    const auto &first = m_events.outcomes[0];
    QCOMPARE(first.endpoint->id, u"device/sensor/gps/v1"_s);
    QCOMPARE(first.topic, "device.sensor.gps.raw");
    QCOMPARE(first.device, u"phone-001"_s);
    QCOMPARE(first.messageId, u"m-1"_s);
    QCOMPARE(first.requestId, "request-7");
    QCOMPARE(first.connection, 4);
    QCOMPARE(first.bytes, stored.size());
    QVERIFY(!first.error);
    QCOMPARE(m_events.outcomes[1].messageId, u"m-2"_s);
    QCOMPARE(m_events.outcomes[1].error->name(), "INVALID_VALUE");
    QCOMPARE(m_events.outcomes[2].error->name(), "INVALID_JSON");
    QCOMPARE(m_events.outcomes[3].messageId, u"m-1"_s);
    QCOMPARE(m_events.outcomes[3].error->name(), "KAFKA_UNAVAILABLE");
    QCOMPARE(m_events.outcomes[3].topic, QByteArray());
}

void TestPipeline::rejectsForbiddenDevice()
{
    auto grant = std::make_shared<Grant>();
    grant->messageTypes = {u"*"_s};
    grant->devices = {u"watch-*"_s};
    RequestContext from{"request-7", {}};
    from.grant = grant;

    QVERIFY(accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72})", from));
    const auto rejected = accept("/sensor/heartrate", R"({"device_id":"phone-1","bpm":72})", from);
    const auto escaped = accept("/sensor/heartrate", R"({"device_id":"\u0077atch-2","bpm":72})", from);

    QCOMPARE(rejected.error().name(), "FORBIDDEN");
    QVERIFY(rejected.error().message.contains(u"phone-1"));
    QVERIFY(escaped);
    QCOMPARE(m_publisher.records.size(), 2);
}

void TestPipeline::checksPermissionsOfBatchItems()
{
    auto grant = std::make_shared<Grant>();
    QVERIFY(grant->add(u"ingest:device/sensor/gps/v1"));
    grant->devices = {u"phone-1"_s};
    RequestContext from{"request-7", {}};
    from.grant = grant;
    std::optional<BatchResult> outcome;
    Pipeline pipeline(m_publisher, m_events, 24);

    pipeline.acceptBatch(*m_catalogue, m_catalogue->batches().front(), R"([
        {"stream": "device/sensor/gps/v1", "device_id": "phone-1", "latitude": 1, "longitude": 2},
        {"stream": "device/sensor/gps/v1", "device_id": "phone-2", "latitude": 1, "longitude": 2},
        {"stream": "device/health/heartrate/v1", "device_id": "phone-1", "bpm": 72},
        {"device_id": "phone-1", "sensor_type": "temperature", "value": {"celsius": 21}}])",
                         from, [&](const Result<BatchResult> &result) { outcome = *result; });

    QVERIFY(outcome);
    QCOMPARE(m_publisher.records.size(), 1);
    const auto errors = QJsonDocument::fromJson(outcome->toBody("r", 0)).object()[u"errors"_s].toArray();
    QCOMPARE(errors.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(errors[i][u"index"_s].toInt(), i + 1);
        QCOMPARE(errors[i][u"code"_s].toString(), u"FORBIDDEN"_s);
    }
}

void TestPipeline::reportsHeadersToEventSink()
{
    m_events.wants = Interest::Message;

    QVERIFY(accept("/sensor/heartrate", R"({"device_id":"watch-1","bpm":72})",
                   {"request-7", {}, "http", 4, {{"X-Trial", "7"}}}));
    QVERIFY(!accept("/sensor/heartrate", "{"));

    QCOMPARE(m_events.events[0].from.headers.value(0).name, "X-Trial");
    QCOMPARE(m_events.events[0].from.headers.value(0).value, "7");
    const auto &stored = m_events.events[0].recordHeaders;
    const auto &published = m_publisher.records[0].headers;
    QCOMPARE(stored.size(), published.size());
    for (qsizetype i = 0; i < stored.size(); ++i)
        QCOMPARE(std::pair(stored[i].name, stored[i].value), std::pair(published[i].name, published[i].value));
    QVERIFY(m_events.events[1].recordHeaders.isEmpty());
}

void TestPipeline::createsNoEventsWithoutInterest()
{
    QVERIFY(accept("/sensor/gps", R"({"device_id":"phone-001","latitude":1,"longitude":2})"));

    QVERIFY(m_events.events.isEmpty());
}

QTEST_APPLESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
