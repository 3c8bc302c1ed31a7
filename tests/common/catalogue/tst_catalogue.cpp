// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "common/validation/validator.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace loom;
using namespace Qt::StringLiterals;

class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void findsMessageTypeByRoute();
    void acceptsOperatorSchema();
    void resolvesOwnDefinitions();
    void rejects_data();
    void rejects();
    void rejectsMissingDirectory();
    void computesTopicOfMessage();
    void appliesTopicSettings();
    void rejectsInvalidTopicSetting_data();
    void rejectsInvalidTopicSetting();
    void appliesExtraValues();
    void rejectsExtraValues_data();
    void rejectsExtraValues();
    void listsSettings();
    void readsReplyFields();
    void readsLargeBodies();
    void appliesLimit();
    void lowerLimitDoesNotInvalidateExamples();
    void appliesSwitch();
    void rejectsUnknownSettingName();
    void acceptsOperatorBatch();
    void rejectsInvalidBatch_data();
    void rejectsInvalidBatch();

private:
    void write(const QString &name, const QByteArray &text)
    {
        const QString path = m_directory->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    Result<Catalogue, Failure> load() const { return Catalogue::load({m_directory->path()}); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

const QString SensorPattern = u"DEVICE_SENSOR_RAW"_s;
const QString SensorTypes = u"SENSOR_TYPES_EXTRA"_s;

const QByteArray Steps = R"({"$id": "home/steps/v1", "$ref": "/message/v1", "title": "Steps", "required": ["count"],
    "properties": {"count": {"type": "integer", "minimum": 0}, "goal": {"type": "integer"}},
    "x-loom": {"route": "/home/steps", "topic": "home.steps.raw"},
    "examples": [{"device_id": "watch-1", "count": 3}]})";

const QByteArray StepsBatch = R"({"$id": "home/steps/batch/v1", "title": "Many steps", "type": "array", "maxItems": 3,
    "x-loom": {"route": "/home/steps/batch", "item": "/home/steps/v1"},
    "examples": [[{"device_id": "watch-1", "count": 3}]]})";

const QString AppLimit = u"APP_MONITORING_MAX_APPS_PER_REQUEST"_s;

QByteArray replaced(QByteArray text, const char *before, const QByteArray &after)
{
    Q_ASSERT(text.contains(before));
    return text.replace(before, after);
}

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

Catalogue loaded(const CatalogueOptions &options)
{
    auto catalogue = Catalogue::load(options);
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().message));
    return *std::move(catalogue);
}

} // namespace

void CatalogueTest::findsMessageTypeByRoute()
{
    const auto catalogue = loaded({});

    QCOMPARE(catalogue.findByRoute("/sensor/gps")->id, u"device/sensor/gps/v1"_s);
    QVERIFY(catalogue.findByRoute("/sensor/gp") == nullptr);
    QVERIFY(catalogue.findByRoute("/sensor/gps/") == nullptr);
    QVERIFY(catalogue.findByRoute("") == nullptr);
}

void CatalogueTest::acceptsOperatorSchema()
{
    write(u"deep/down/steps.json"_s, Steps);

    const auto catalogue = load();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto *messageType = catalogue->findByRoute("/home/steps");
    QVERIFY(messageType);
    QCOMPARE(messageType->title, u"Steps"_s);
    QCOMPARE(messageType->topicFor({}), QByteArray("home.steps.raw"));
    QVERIFY(catalogue->topics().contains("home.steps.raw"));
    Validator validator(24);
    QVERIFY(
        validator.check(messageType->rules, object(R"({"device_id": "w-1", "count": 3, "goal": null})"), 0).isEmpty());
    QCOMPARE(validator.check(messageType->rules, object(R"({"count": -1})"), 0).constFirst().field(), u"device_id"_s);
}

void CatalogueTest::resolvesOwnDefinitions()
{
    write(u"common.json"_s, R"({"$id": "home/count/v1", "type": "integer", "maximum": 5})");
    write(u"steps.json"_s, replaced(Steps, R"("goal": {"type": "integer"})", R"("goal": {"$ref": "/home/count/v1"})"));

    const auto catalogue = load();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto *messageType = catalogue->findByRoute("/home/steps");
    const auto found =
        Validator(24).check(messageType->rules, object(R"({"device_id": "w-1", "count": 3, "goal": 6})"), 0);
    QCOMPARE(found.size(), 1);
}

void CatalogueTest::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *before, const char *after, const char *where) {
        QTest::newRow(name) << replaced(Steps, before, after) << QString::fromLatin1(where);
    };

    row("no JSON", R"("title")", "title", "steps.json: ");
    row("an id that is taken", "home/steps/v1", "device/sensor/gps/v1", "steps.json: /$id: ");
    row("a route that is taken", "/home/steps", "/sensor/gps", "steps.json: /x-loom/route: ");
    row("a route in capitals", "/home/steps", "/Home", "steps.json: /x-loom/route: ");
    row("a route that is a pattern", "/home/steps", "/home/{id}", "steps.json: /x-loom/route: ");
    row("a route with a slash at its end", "/home/steps", "/home/", "steps.json: /x-loom/route: ");
    row("a route without a slash", "/home/steps", "home", "steps.json: /x-loom/route: ");
    row("no base fields", R"("$ref": "/message/v1",)", "", "steps.json: /$ref: ");
    row("a misspelt keyword", R"("minimum": 0)", R"("minimun": 2)", "steps.json: /properties/count/minimun: ");
    row("an unknown word", R"("route")", R"("rout": "", "route")", "steps.json: /x-loom/rout: ");
    row("no topic", R"("topic": "home.steps.raw")", R"("topicVariable": "A")", "steps.json: /x-loom/topic: ");
    row("a bad topic", "home.steps.raw", "home steps", "steps.json: /x-loom/topic: ");
    row("a bad variable", R"("topic")", R"("topicVariable": "a", "topic")", "steps.json: /x-loom/topicVariable: ");
    row("bad values", R"("topic")", R"("topicValues": {"a": "b c"}, "topic")", "steps.json: /x-loom/topicValues: ");
    row("a placeholder without values", "home.steps.raw", "home.{count}", "steps.json: /x-loom/topic: ");
    row("another default of the same variable", R"("topic")", R"("topicVariable": "DEVICE_SENSOR_RAW", "topic")",
        "steps.json: /x-loom/topic: ");
    row("an extension of a field that is not a list", R"("minimum")", R"("x-loom-extend": "A", "minimum")",
        "steps.json: /properties/count/x-loom-extend: ");
    row("a reply that is not an object", R"("topic")", R"("reply": "count:/count", "topic")",
        "steps.json: /x-loom/reply: use \"value:/field\" or \"count:/field\" for each field of the response");
    row("an answer of an unknown kind", R"("topic")", R"("reply": {"n": "sum:/count"}, "topic")",
        "steps.json: /x-loom/reply: use \"value:/field\" or \"count:/field\" for each field of the response");
    row("an answer from deeper down", R"("topic")", R"("reply": {"n": "value:/count/n"}, "topic")",
        "steps.json: /x-loom/reply: use \"value:/field\" or \"count:/field\" for each field of the response");
    row("an answer of an unknown field", R"("topic")", R"("reply": {"n": "value:/steps"}, "topic")",
        "steps.json: /x-loom/reply/n: the schema has no field \"steps\"");
    row("a reply that counts a field that is not a list", R"("topic")", R"("reply": {"n": "count:/count"}, "topic")",
        "steps.json: /x-loom/reply/n: \"count\" has no items to count");
    row("large bodies of some size", R"("topic")", R"("largeBodies": 16, "topic")",
        "steps.json: /x-loom/largeBodies: use true or false");
    row("a switch in small letters", R"("topic")", R"("switch": "steps", "topic")",
        "steps.json: /x-loom/switch: specify a setting name in capital letters");
    row("a topic and items", R"("route")", R"("item": "/device/sensor/gps/v1", "route")",
        "steps.json: /x-loom/topic: unknown keyword; allowed are route, item, largeBodies, switch");
    row("a limit of what has none", R"("minimum")", R"("x-loom-limit": "MAX_STEPS", "minimum")",
        "steps.json: /properties/count/x-loom-limit: this keyword needs a \"maxItems\" next to it");
    row("a limit in small letters", R"("goal": {"type": "integer"})",
        R"("goal": {"type": "array", "maxItems": 3, "x-loom-limit": "max"})",
        "steps.json: /properties/goal/x-loom-limit: specify a setting name");
    // 11 * 10 * 10 topics
    const auto values = [](int count) {
        QByteArrayList all;
        for (int i = 0; i < count; ++i)
            all << "\"v" + QByteArray::number(i) + "\"";
        return "{\"enum\": [" + all.join(", ") + "]}";
    };
    const auto fields = R"("required": ["a", "b", "c"], "properties": {"a": )" + values(11) + R"(, "b": )" + values(10)
                        + R"(, "c": )" + values(10) + ',';
    const auto manyTopics = replaced(replaced(Steps, R"("required": ["count"],
    "properties": {)",
                                              fields),
                                     "home.steps.raw", "home.{a}.{b}.{c}")
                                .replace(R"("count": 3)", R"("a": "v0", "b": "v0", "c": "v0")");
    QTest::newRow("too many topics") << manyTopics
                                     << u"steps.json: /x-loom/topic: this pattern results in more than 1000 topics"_s;
    row("an example that does not fit", R"("count": 3)", R"("count": -3)", "steps.json: /examples/0: ");
}

void CatalogueTest::rejects()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    write(u"steps.json"_s, text);

    const auto catalogue = load();

    QVERIFY(!catalogue);
    QVERIFY2(catalogue.error().message.startsWith(m_directory->filePath(where)), qPrintable(catalogue.error().message));
}

void CatalogueTest::rejectsMissingDirectory()
{
    const auto catalogue = Catalogue::load({u"/nowhere/at/all"_s, {}, {}});

    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().message, u"LOOM_SCHEMA_DIR=\"/nowhere/at/all\": there is no such directory"_s);
}

void CatalogueTest::computesTopicOfMessage()
{
    const auto catalogue = loaded({});
    const auto message = object(R"({"sensor_type": "light"})");

    QCOMPARE(catalogue.findByRoute("/sensor/gps")->topicFor(message), QByteArray("device.sensor.gps.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/heartrate")->topicFor(message), QByteArray("device.health.heartrate.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/power")->topicFor(message), QByteArray("device.state.power.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/generic")->topicFor(message), QByteArray("device.sensor.light.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/generic")->topics().size(), 7);
}

void CatalogueTest::appliesTopicSettings()
{
    const auto catalogue = loaded({{}, {{SensorPattern, u"my-{sensor_type}"_s}}, {}});

    QCOMPARE(catalogue.findByRoute("/sensor/gps")->topicFor({}), QByteArray("my-gps"));
    QVERIFY(catalogue.topics().contains("my-humidity"));
    QVERIFY(!catalogue.topics().contains("device.sensor.gps.raw"));
}

void CatalogueTest::rejectsInvalidTopicSetting_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("why");

    QTest::newRow("no topic") << SensorPattern << u"a b"_s << u"at character 2"_s;
    QTest::newRow("unknown placeholder") << SensorPattern << u"{device_id}"_s
                                         << u"placeholder {device_id} cannot be used for "
                                            "/sensor/accelerometer; {sensor_type} may be used"_s;
    QTest::newRow("too long once filled in")
        << SensorPattern << QString(240, u'x') + u"{sensor_type}"_s << u"is not a legal Kafka topic name"_s;
    QTest::newRow("unknown name") << u"DEVICE_SENSOR"_s << u"a"_s << u"no schema"_s;
}

void CatalogueTest::rejectsInvalidTopicSetting()
{
    QFETCH(QString, name);
    QFETCH(QString, pattern);
    QFETCH(QString, why);

    const auto catalogue = Catalogue::load({{}, {{name, pattern}}, {}});

    QVERIFY(!catalogue);
    QVERIFY2(catalogue.error().message.startsWith(u"LOOM_TOPIC_"_s + name), qPrintable(catalogue.error().message));
    QVERIFY2(catalogue.error().message.contains(why), qPrintable(catalogue.error().message));
}

void CatalogueTest::appliesExtraValues()
{
    const auto catalogue = loaded({{}, {}, {{{SensorTypes, {u"co2"_s, u"light"_s}}}, {}}, {}});
    const auto *messageType = catalogue.findByRoute("/sensor/generic");
    const auto message = object(R"({"device_id": "air-1", "sensor_type": "co2", "value": {"ppm": 417}})");

    QVERIFY(Validator(24).check(messageType->rules, message, 0).isEmpty());
    QCOMPARE(messageType->topicFor(message), QByteArray("device.sensor.co2.raw"));
    QCOMPARE(messageType->topics().size(), 8);
}

void CatalogueTest::rejectsExtraValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");

    QTest::newRow("capital") << SensorTypes << u"CO2"_s;
    QTest::newRow("digit first") << SensorTypes << u"2co"_s;
    QTest::newRow("hyphen") << SensorTypes << u"co-2"_s;
    QTest::newRow("empty") << SensorTypes << QString();
    QTest::newRow("line feed") << SensorTypes << u"co2\n"_s;
    QTest::newRow("too long") << SensorTypes << QString(51, u'a');
    QTest::newRow("unknown name") << u"SENSOR_TYPES"_s << u"co2"_s;
}

void CatalogueTest::rejectsExtraValues()
{
    QFETCH(QString, name);
    QFETCH(QString, value);

    const auto catalogue = Catalogue::load({{}, {}, {{{name, {value}}}, {}}});

    QVERIFY(!catalogue);
    QVERIFY2(catalogue.error().message.startsWith(u"LOOM_%1: "_s.arg(name)), qPrintable(catalogue.error().message));
}

void CatalogueTest::listsSettings()
{
    const auto catalogue = loaded({});
    QStringList offered;
    for (const auto &variable : catalogue.settings())
        offered << u"LOOM_"_s + variable.settingName() + u'=' + variable.defaultText;

    QCOMPARE(offered, QStringList({u"LOOM_TOPIC_DEVICE_AUDIO_RAW=device.audio.raw"_s,
                                   u"LOOM_TOPIC_DEVICE_HEALTH_RAW=device.health.{health_type}.raw"_s,
                                   u"LOOM_TOPIC_DEVICE_METADATA_RAW=device.metadata.raw"_s,
                                   u"LOOM_TOPIC_DEVICE_SENSOR_RAW=device.sensor.{sensor_type}.raw"_s,
                                   u"LOOM_TOPIC_DEVICE_STATE_RAW=device.state.{state_type}.raw"_s,
                                   u"LOOM_TOPIC_DEVICE_SYSTEM_APPS_RAW=device.system.apps.{platform}.raw"_s,
                                   u"LOOM_SENSOR_TYPES_EXTRA="_s, u"LOOM_APP_MONITORING_MAX_APPS_PER_REQUEST=100"_s,
                                   u"LOOM_APP_MONITORING_ENABLED=true"_s}));
}

void CatalogueTest::readsReplyFields()
{
    write(u"steps.json"_s, replaced(replaced(Steps, R"("topic")", R"("reply": {"first": "value:/count",
        "laps": "count:/goal"}, "topic")"),
                                    R"("goal": {"type": "integer"})", R"("goal": {"items": {}})"));

    const auto catalogue = load();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto &reply = catalogue->findByRoute("/home/steps")->reply;
    QCOMPARE(reply.size(), 2);
    QCOMPARE(reply[0].name, QByteArray("first"));
    QCOMPARE(reply[0].field, u"count"_s);
    QVERIFY(reply[0].kind == ReplyField::Kind::Value);
    QCOMPARE(reply[1].name, QByteArray("laps"));
    QCOMPARE(reply[1].field, u"goal"_s);
    QVERIFY(reply[1].kind == ReplyField::Kind::Count);
}

void CatalogueTest::readsLargeBodies()
{
    write(u"steps.json"_s, replaced(Steps, R"("topic")", R"("largeBodies": true, "topic")"));

    const auto catalogue = load();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    QVERIFY(catalogue->findByRoute("/home/steps")->takesLargeBodies);
    QVERIFY(catalogue->findByRoute("/audio/upload")->takesLargeBodies);
    QVERIFY(!catalogue->findByRoute("/sensor/gps")->takesLargeBodies);
}

void CatalogueTest::appliesLimit()
{
    const auto catalogue = loaded({{}, {}, {{}, {{AppLimit, 1}}}, {}});
    const auto app = object(R"({"pid": 1, "name": "A", "bundle_id": "a", "active": true, "hidden": false})");
    const auto message = [&](const QJsonArray &apps) {
        return QJsonObject{{u"device_id"_s, u"mac-1"_s}, {u"running_applications"_s, apps}};
    };

    const auto &rules = catalogue.findByRoute("/system/apps/macos")->rules;
    QVERIFY(Validator(24).check(rules, message({app}), 0).isEmpty());
    const auto found = Validator(24).check(rules, message({app, app}), 0);

    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().message, u"ensure this value has at most 1 items"_s);
}

void CatalogueTest::lowerLimitDoesNotInvalidateExamples()
{
    const auto catalogue = Catalogue::load({{}, {}, {{}, {{AppLimit, 0}}}, {}});

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto examples = catalogue->findByRoute("/system/apps/macos")->examples;
    QVERIFY(!examples.first()[u"running_applications"_s].toArray().isEmpty());
}

void CatalogueTest::appliesSwitch()
{
    const auto catalogue = loaded({{}, {}, {}, {u"APP_MONITORING"_s}});

    QVERIFY(!catalogue.findByRoute("/system/apps/macos")->isEnabled);
    QVERIFY(!catalogue.findByRoute("/system/apps/android")->isEnabled);
    QVERIFY(catalogue.findByRoute("/system/metadata")->isEnabled);
}

void CatalogueTest::rejectsUnknownSettingName()
{
    const auto noLimit = Catalogue::load({{}, {}, {{}, {{u"MAX_APPS"_s, 5}}}, {}});
    const auto noSwitch = Catalogue::load({{}, {}, {}, {u"APPS"_s}});

    QVERIFY(!noLimit);
    QCOMPARE(noLimit.error().message, u"LOOM_MAX_APPS: no schema declares a list that this setting limits"_s);
    QVERIFY(!noSwitch);
    QCOMPARE(noSwitch.error().message, u"LOOM_APPS_ENABLED: no schema declares this switch"_s);
}

void CatalogueTest::acceptsOperatorBatch()
{
    write(u"batch.json"_s, StepsBatch);
    write(u"steps.json"_s, Steps);

    const auto catalogue = load();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto &batches = catalogue->batches();
    const auto batch = std::find_if(batches.begin(), batches.end(),
                                    [](const auto &candidate) { return candidate.route == "/home/steps/batch"; });
    QVERIFY(batch != batches.end());
    QCOMPARE(catalogue->itemsOf(*batch).route, QByteArray("/home/steps"));
    QVERIFY(catalogue->findByRoute("/home/steps/batch") == nullptr);
    QVERIFY(Validator(24).check(batch->rules, QJsonArray{1, 2, 3}, 0).isEmpty());
    QCOMPARE(Validator(24).check(batch->rules, QJsonArray{1, 2, 3, 4}, 0).size(), 1);
}

void CatalogueTest::rejectsInvalidBatch_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *before, const char *after, const char *where) {
        QTest::newRow(name) << replaced(StepsBatch, before, after) << QString::fromLatin1(where);
    };

    row("items without a slash", "/home/steps/v1", "home/steps/v1",
        "batch.json: /x-loom/item: specify the $id of the items' schema");
    row("items that are not there", "/home/steps/v1", "/home/step/v1",
        "batch.json: /x-loom/item: no schema with a topic has the $id \"home/step/v1\"");
    row("items that have no topic", "/home/steps/v1", "/message/v1",
        "batch.json: /x-loom/item: no schema with a topic has the $id \"message/v1\"");
    row("items that are batches", "/home/steps/v1", "/home/steps/batch/v1",
        "batch.json: /x-loom/item: no schema with a topic has the $id \"home/steps/batch/v1\"");
    row("a reply of a batch", R"("route")", R"("reply": {}, "route")",
        "batch.json: /x-loom/reply: unknown keyword; allowed are route, item, largeBodies, switch");
    row("no route", R"("route": "/home/steps/batch",)", "", "batch.json: /x-loom/route: specify the path");
    row("a route that is taken", R"("/home/steps/batch")", R"("/sensor/batch")", "batch.json: /x-loom/route: ");
    row("its items' route", R"("/home/steps/batch")", R"("/home/steps")", "steps.json: /x-loom/route: ");
    row("a switch in small letters", R"("route")", R"("switch": "a", "route")", "batch.json: /x-loom/switch: ");
    row("large bodies of some size", R"("route")", R"("largeBodies": 1, "route")", "batch.json: /x-loom/largeBodies: ");
    row("a limit without a name", R"("maxItems")", R"("x-loom-limit": "", "maxItems")", "batch.json: /x-loom-limit: ");
    row("an example that is too long", R"("maxItems": 3)", R"("maxItems": 0)", "batch.json: /examples/0: ");
    row("an example whose item does not fit", R"("count": 3)", R"("count": -3)",
        "batch.json: /examples/0/0: Invalid value for field 'count'");
    row("an item of another example that does not fit", "[[", R"([[], [{"device_id": "watch-2", "count": -1}], [)",
        "batch.json: /examples/1/0: Invalid value for field 'count'");
}

void CatalogueTest::rejectsInvalidBatch()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    write(u"batch.json"_s, text);
    write(u"steps.json"_s, Steps);

    const auto catalogue = load();

    QVERIFY(!catalogue);
    QVERIFY2(catalogue.error().message.startsWith(m_directory->filePath(where)), qPrintable(catalogue.error().message));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
