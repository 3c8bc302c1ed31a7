// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "common/validation/validator.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace loom;

class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void findsAStreamByItsRoute();
    void takesASchemaOfTheUsersOwn();
    void refersToAUsersOwnDefinitions();
    void refuses_data();
    void refuses();
    void refusesADirectoryThatIsNotThere();
    void sendsEachMessageToItsTopic();
    void anOperatorCanNameTheTopics();
    void refusesAnOperatorsTopic_data();
    void refusesAnOperatorsTopic();
    void anOperatorCanAddSensorTypes();
    void refusesExtraValues_data();
    void refusesExtraValues();
    void offersItsVariables();

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

const QString SensorPattern = QStringLiteral("DEVICE_SENSOR_RAW");
const QString SensorTypes = QStringLiteral("SENSOR_TYPES_EXTRA");

const QByteArray Steps = R"({"$id": "home/steps/v1", "$ref": "/message/v1", "title": "Steps", "required": ["count"],
    "properties": {"count": {"type": "integer", "minimum": 0}, "goal": {"type": "integer"}},
    "x-loom": {"route": "/home/steps", "topic": "home.steps.raw"},
    "examples": [{"device_id": "watch-1", "count": 3}]})";

QByteArray replaced(QByteArray text, const char *before, const char *after)
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

void CatalogueTest::findsAStreamByItsRoute()
{
    const auto catalogue = loaded({});

    QCOMPARE(catalogue.findByRoute("/sensor/gps")->id, QStringLiteral("device/sensor/gps/v1"));
    QVERIFY(catalogue.findByRoute("/sensor/gp") == nullptr);
    QVERIFY(catalogue.findByRoute("/sensor/gps/") == nullptr);
    QVERIFY(catalogue.findByRoute("") == nullptr);
}

void CatalogueTest::takesASchemaOfTheUsersOwn()
{
    write(QStringLiteral("deep/down/steps.json"), Steps);

    const auto catalogue = load();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto *stream = catalogue->findByRoute("/home/steps");
    QVERIFY(stream);
    QCOMPARE(stream->title, QStringLiteral("Steps"));
    QCOMPARE(stream->topicFor({}), QByteArray("home.steps.raw"));
    QVERIFY(catalogue->topics().contains("home.steps.raw"));
    Validator validator(24);
    QVERIFY(validator.check(stream->rules, object(R"({"device_id": "w-1", "count": 3, "goal": null})"), 0).isEmpty());
    QCOMPARE(validator.check(stream->rules, object(R"({"count": -1})"), 0).first().field(),
             QStringLiteral("device_id"));
}

void CatalogueTest::refersToAUsersOwnDefinitions()
{
    write(QStringLiteral("common.json"), R"({"$id": "home/count/v1", "type": "integer", "maximum": 5})");
    write(QStringLiteral("steps.json"),
          replaced(Steps, R"("goal": {"type": "integer"})", R"("goal": {"$ref": "/home/count/v1"})"));

    const auto catalogue = load();

    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().message));
    const auto *stream = catalogue->findByRoute("/home/steps");
    const auto found = Validator(24).check(stream->rules, object(R"({"device_id": "w-1", "count": 3, "goal": 6})"), 0);
    QCOMPARE(found.size(), 1);
}

void CatalogueTest::refuses_data()
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
    row("a keyword that is not enforced", R"("minimum": 0)", R"("multipleOf": 2)",
        "steps.json: /properties/count/multipleOf: ");
    row("an unknown word", R"("route")", R"("rout": "", "route")", "steps.json: /x-loom/rout: ");
    row("no topic", R"("topic": "home.steps.raw")", R"("topicVariable": "A")", "steps.json: /x-loom/topic: ");
    row("a bad topic", "home.steps.raw", "home steps", "steps.json: /x-loom/topic: ");
    row("a bad variable", R"("topic")", R"("topicVariable": "a", "topic")", "steps.json: /x-loom/topicVariable: ");
    row("bad values", R"("topic")", R"("topicValues": {"a": "b c"}, "topic")", "steps.json: /x-loom/topicValues: ");
    row("a placeholder without values", "home.steps.raw", "home.{count}", "steps.json: /x-loom/topic: ");
    row("another default of the same variable", R"("topic")", R"("topicVariable": "DEVICE_SENSOR_RAW", "topic")",
        "steps.json: /x-loom/topic: ");
    row("an extension of what is no list", R"("minimum")", R"("x-loom-extend": "A", "minimum")",
        "steps.json: /properties/count/x-loom-extend: ");
    row("an example that does not fit", R"("count": 3)", R"("count": -3)", "steps.json: /examples/0: ");
}

void CatalogueTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    write(QStringLiteral("steps.json"), text);

    const auto catalogue = load();

    QVERIFY(!catalogue);
    QVERIFY2(catalogue.error().message.startsWith(m_directory->filePath(where)), qPrintable(catalogue.error().message));
}

void CatalogueTest::refusesADirectoryThatIsNotThere()
{
    const auto catalogue = Catalogue::load({QStringLiteral("/nowhere/at/all"), {}, {}});

    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().message,
             QStringLiteral("LOOM_SCHEMA_DIR=\"/nowhere/at/all\": there is no such directory"));
}

void CatalogueTest::sendsEachMessageToItsTopic()
{
    const auto catalogue = loaded({});
    const auto message = object(R"({"sensor_type": "light"})");

    QCOMPARE(catalogue.findByRoute("/sensor/gps")->topicFor(message), QByteArray("device.sensor.gps.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/heartrate")->topicFor(message), QByteArray("device.health.heartrate.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/power")->topicFor(message), QByteArray("device.state.power.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/generic")->topicFor(message), QByteArray("device.sensor.light.raw"));
    QCOMPARE(catalogue.findByRoute("/sensor/generic")->topics().size(), 7);
}

void CatalogueTest::anOperatorCanNameTheTopics()
{
    const auto catalogue = loaded({{}, {{SensorPattern, QStringLiteral("my-{sensor_type}")}}, {}});

    QCOMPARE(catalogue.findByRoute("/sensor/gps")->topicFor({}), QByteArray("my-gps"));
    QVERIFY(catalogue.topics().contains("my-humidity"));
    QVERIFY(!catalogue.topics().contains("device.sensor.gps.raw"));
}

void CatalogueTest::refusesAnOperatorsTopic_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("why");

    QTest::newRow("no topic") << SensorPattern << QStringLiteral("a b") << QStringLiteral("at character 2");
    QTest::newRow("unknown placeholder") << SensorPattern << QStringLiteral("{device_id}")
                                         << QStringLiteral("{device_id} cannot be filled in for "
                                                           "/sensor/accelerometer; {sensor_type} may be used");
    QTest::newRow("too long once filled in") << SensorPattern << QString(240, u'x') + QStringLiteral("{sensor_type}")
                                             << QStringLiteral("no topic that Kafka would take");
    QTest::newRow("unknown name") << QStringLiteral("DEVICE_SENSOR") << QStringLiteral("a")
                                  << QStringLiteral("no schema");
}

void CatalogueTest::refusesAnOperatorsTopic()
{
    QFETCH(QString, name);
    QFETCH(QString, pattern);
    QFETCH(QString, why);

    const auto catalogue = Catalogue::load({{}, {{name, pattern}}, {}});

    QVERIFY(!catalogue);
    QVERIFY2(catalogue.error().message.startsWith(QStringLiteral("LOOM_TOPIC_") + name),
             qPrintable(catalogue.error().message));
    QVERIFY2(catalogue.error().message.contains(why), qPrintable(catalogue.error().message));
}

void CatalogueTest::anOperatorCanAddSensorTypes()
{
    const auto catalogue =
        loaded({{}, {}, {{{SensorTypes, {QStringLiteral("co2"), QStringLiteral("light")}}}, {}}, {}});
    const auto *stream = catalogue.findByRoute("/sensor/generic");
    const auto message = object(R"({"device_id": "air-1", "sensor_type": "co2", "value": {"ppm": 417}})");

    QVERIFY(Validator(24).check(stream->rules, message, 0).isEmpty());
    QCOMPARE(stream->topicFor(message), QByteArray("device.sensor.co2.raw"));
    QCOMPARE(stream->topics().size(), 8);
}

void CatalogueTest::refusesExtraValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");

    QTest::newRow("capital") << SensorTypes << QStringLiteral("CO2");
    QTest::newRow("digit first") << SensorTypes << QStringLiteral("2co");
    QTest::newRow("hyphen") << SensorTypes << QStringLiteral("co-2");
    QTest::newRow("empty") << SensorTypes << QString();
    QTest::newRow("line feed") << SensorTypes << QStringLiteral("co2\n");
    QTest::newRow("too long") << SensorTypes << QString(51, u'a');
    QTest::newRow("unknown name") << QStringLiteral("SENSOR_TYPES") << QStringLiteral("co2");
}

void CatalogueTest::refusesExtraValues()
{
    QFETCH(QString, name);
    QFETCH(QString, value);

    const auto catalogue = Catalogue::load({{}, {}, {{{name, {value}}}, {}}});

    QVERIFY(!catalogue);
    QVERIFY2(catalogue.error().message.startsWith(QStringLiteral("LOOM_%1: ").arg(name)),
             qPrintable(catalogue.error().message));
}

void CatalogueTest::offersItsVariables()
{
    const auto catalogue = loaded({});
    QStringList offered;
    for (const auto &variable : catalogue.variables())
        offered << QStringLiteral("LOOM_") + variable.settingName() + u'=' + variable.defaultText;

    QCOMPARE(offered,
             QStringList({QStringLiteral("LOOM_TOPIC_DEVICE_AUDIO_RAW=device.audio.raw"),
                          QStringLiteral("LOOM_TOPIC_DEVICE_HEALTH_RAW=device.health.{health_type}.raw"),
                          QStringLiteral("LOOM_TOPIC_DEVICE_METADATA_RAW=device.metadata.raw"),
                          QStringLiteral("LOOM_TOPIC_DEVICE_SENSOR_RAW=device.sensor.{sensor_type}.raw"),
                          QStringLiteral("LOOM_TOPIC_DEVICE_STATE_RAW=device.state.{state_type}.raw"),
                          QStringLiteral("LOOM_TOPIC_DEVICE_SYSTEM_APPS_RAW=device.system.apps.{platform}.raw"),
                          QStringLiteral("LOOM_SENSOR_TYPES_EXTRA="),
                          QStringLiteral("LOOM_APP_MONITORING_MAX_APPS_PER_REQUEST=100"),
                          QStringLiteral("LOOM_APP_MONITORING_ENABLED=true")}));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
