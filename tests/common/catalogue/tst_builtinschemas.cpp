// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"
#include "common/core/parsedjson.h"
#include "common/validation/validator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace loom;

/// Every test here makes its rows from the catalogue, so that a new schema is tested as it is added.
class BuiltinSchemasTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileLiesWhereItsIdSays_data();
    void aFileLiesWhereItsIdSays();
    void aStreamIsDescribed_data();
    void aStreamIsDescribed();
    void anExampleFits_data();
    void anExampleFits();
    void nullMeansAbsent_data();
    void nullMeansAbsent();
    void aBrokenRuleIsRejected_data();
    void aBrokenRuleIsRejected();
    void theDeviceComesFirst();
};

namespace {

const Catalogue &catalogue()
{
    static const auto loaded = Catalogue::load({});
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().message));
    return *loaded;
}

const MessageType &messageTypeOf(const QString &id)
{
    const auto &all = catalogue().messageTypes();
    return *std::find_if(all.begin(), all.end(), [&](const auto &messageType) { return messageType.id == id; });
}

QJsonObject fieldsOf(const MessageType &messageType)
{
    return messageType.schema[QStringLiteral("properties")].toObject();
}

/// A value that breaks just this keyword, or nothing where there is none.
QJsonValue broken(const QString &keyword, const QJsonValue &argument)
{
    const QJsonValue array(QStringLiteral("array"));
    if (keyword == QStringLiteral("type"))
        return argument == array || argument.toArray().contains(array) ? QJsonValue(true) : QJsonValue(QJsonArray{1});
    if (keyword == QStringLiteral("minimum"))
        return argument.toDouble() - 1;
    if (keyword == QStringLiteral("maximum"))
        return argument.toDouble() + 1;
    if (keyword == QStringLiteral("minLength"))
        return QString(argument.toInt() - 1, u'a');
    if (keyword == QStringLiteral("maxLength"))
        return QString(argument.toInt() + 1, u'a');
    if (keyword == QStringLiteral("minProperties"))
        return QJsonObject();
    if (keyword == QStringLiteral("pattern") || keyword == QStringLiteral("format")
        || keyword == QStringLiteral("contentEncoding"))
        return QStringLiteral("no such\n");
    if (keyword == QStringLiteral("enum"))
        return QStringLiteral("none_of_them");
    return QJsonValue::Undefined;
}

void addStreamRows()
{
    QTest::addColumn<QString>("id");
    for (const auto &messageType : catalogue().messageTypes())
        QTest::newRow(qPrintable(messageType.id)) << messageType.id;
}

Violations check(const MessageType &messageType, const QJsonValue &message)
{
    constexpr qint64 Now = 1'704'067'200'000;
    return Validator(24).check(messageType.rules, message, Now);
}

} // namespace

void BuiltinSchemasTest::aFileLiesWhereItsIdSays_data()
{
    QTest::addColumn<QString>("path");

    QDirIterator it(QStringLiteral(LOOM_SCHEMAS), {QStringLiteral("*.json")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const auto path = QDir(QStringLiteral(LOOM_SCHEMAS)).relativeFilePath(it.next());
        QTest::newRow(qPrintable(path)) << path;
    }
}

void BuiltinSchemasTest::aFileLiesWhereItsIdSays()
{
    QFETCH(QString, path);
    QFile file(QDir(QStringLiteral(LOOM_SCHEMAS)).filePath(path));
    QVERIFY(file.open(QIODevice::ReadOnly));

    const auto id = QJsonDocument::fromJson(file.readAll())[QStringLiteral("$id")].toString();

    QCOMPARE(path, id + QStringLiteral(".json"));
}

void BuiltinSchemasTest::aStreamIsDescribed_data()
{
    addStreamRows();
}

void BuiltinSchemasTest::aStreamIsDescribed()
{
    QFETCH(QString, id);
    const auto &messageType = messageTypeOf(id);

    QVERIFY(messageType.title != messageType.id);
    QVERIFY(!messageType.description.isEmpty());
    QVERIFY(!messageType.examples.isEmpty());
    QVERIFY(messageType.file.startsWith(QStringLiteral("schemas/")));
    const auto fields = fieldsOf(messageType);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        QVERIFY2(it->toObject().contains(QStringLiteral("description")), qPrintable(it.key()));
}

void BuiltinSchemasTest::anExampleFits_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QJsonObject>("example");
    for (const auto &messageType : catalogue().messageTypes()) {
        for (const auto &example : messageType.examples)
            QTest::newRow(jsonText(example).constData()) << messageType.id << example.toObject();
    }
}

void BuiltinSchemasTest::anExampleFits()
{
    QFETCH(QString, id);
    QFETCH(QJsonObject, example);

    const auto violations = check(messageTypeOf(id), example);

    QVERIFY2(violations.isEmpty(), violations.isEmpty() ? "" : qPrintable(violations.first().message));
}

void BuiltinSchemasTest::nullMeansAbsent_data()
{
    addStreamRows();
}

void BuiltinSchemasTest::nullMeansAbsent()
{
    QFETCH(QString, id);
    const auto &messageType = messageTypeOf(id);
    auto message = messageType.examples.first().toObject();
    const auto required = messageType.schema[QStringLiteral("required")].toArray();
    for (const auto &name : fieldsOf(messageType).keys()) {
        if (!required.contains(name))
            message.insert(name, QJsonValue());
    }

    QVERIFY(check(messageType, message).isEmpty());

    message.insert(QStringLiteral("device_id"), QJsonValue());
    QCOMPARE(check(messageType, message).first().message, QStringLiteral("expected string, got null"));
}

void BuiltinSchemasTest::aBrokenRuleIsRejected_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    for (const auto &messageType : catalogue().messageTypes()) {
        for (const auto &name : messageType.schema[QStringLiteral("required")].toArray())
            QTest::addRow("%s without %s", qPrintable(messageType.id), qPrintable(name.toString()))
                << messageType.id << name.toString() << QJsonValue(QJsonValue::Undefined);
        const auto fields = fieldsOf(messageType);
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const auto rules = field->toObject();
            for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
                const auto value = broken(rule.key(), rule.value());
                if (!value.isUndefined())
                    QTest::addRow("%s %s %s", qPrintable(messageType.id), qPrintable(field.key()),
                                  qPrintable(rule.key()))
                        << messageType.id << field.key() << value;
            }
        }
    }
}

void BuiltinSchemasTest::aBrokenRuleIsRejected()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const auto &messageType = messageTypeOf(id);
    auto message = messageType.examples.first().toObject();
    message.insert(field, value); // inserting nothing removes the field

    const auto violations = check(messageType, message);

    QVERIFY(!violations.isEmpty());
    for (const auto &violation : violations)
        QCOMPARE(violation.field(), field);
}

void BuiltinSchemasTest::theDeviceComesFirst()
{
    for (const auto &messageType : catalogue().messageTypes())
        QCOMPARE(check(messageType, QJsonObject()).first().field(), QStringLiteral("device_id"));
}

QTEST_GUILESS_MAIN(BuiltinSchemasTest)
#include "tst_builtinschemas.moc"
