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
using namespace Qt::StringLiterals;

/// All tests create their rows from the catalogue, so that new schemas are tested automatically.
class BuiltinSchemasTest : public QObject
{
    Q_OBJECT

private slots:
    void filePathMatchesId_data();
    void filePathMatchesId();
    void messageTypeIsDescribed_data();
    void messageTypeIsDescribed();
    void examplesAreValid_data();
    void examplesAreValid();
    void nullMeansAbsent_data();
    void nullMeansAbsent();
    void violationIsRejected_data();
    void violationIsRejected();
    void deviceIsFirstField();
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
    return messageType.schema[u"properties"_s].toObject();
}

/// Returns a value that violates only this keyword, or nothing if there is none.
QJsonValue broken(const QString &keyword, const QJsonValue &argument)
{
    const QJsonValue array(u"array"_s);
    if (keyword == u"type"_s)
        return argument == array || argument.toArray().contains(array) ? QJsonValue(true) : QJsonValue(QJsonArray{1});
    if (keyword == u"minimum"_s)
        return argument.toDouble() - 1;
    if (keyword == u"maximum"_s)
        return argument.toDouble() + 1;
    if (keyword == u"minLength"_s)
        return QString(argument.toInt() - 1, u'a');
    if (keyword == u"maxLength"_s)
        return QString(argument.toInt() + 1, u'a');
    if (keyword == u"minProperties"_s)
        return QJsonObject();
    if (keyword == u"pattern"_s || keyword == u"format"_s || keyword == u"contentEncoding"_s)
        return u"no such\n"_s;
    if (keyword == u"enum"_s)
        return u"none_of_them"_s;
    return QJsonValue::Undefined;
}

void addMessageTypeRows()
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

void BuiltinSchemasTest::filePathMatchesId_data()
{
    QTest::addColumn<QString>("path");

    QDirIterator it(QStringLiteral(LOOM_SCHEMAS), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const auto path = QDir(QStringLiteral(LOOM_SCHEMAS)).relativeFilePath(it.next());
        QTest::newRow(qPrintable(path)) << path;
    }
}

void BuiltinSchemasTest::filePathMatchesId()
{
    QFETCH(QString, path);
    QFile file(QDir(QStringLiteral(LOOM_SCHEMAS)).filePath(path));
    QVERIFY(file.open(QIODevice::ReadOnly));

    const auto id = QJsonDocument::fromJson(file.readAll())[u"$id"_s].toString();

    QCOMPARE(path, id + u".json"_s);
}

void BuiltinSchemasTest::messageTypeIsDescribed_data()
{
    addMessageTypeRows();
}

void BuiltinSchemasTest::messageTypeIsDescribed()
{
    QFETCH(QString, id);
    const auto &messageType = messageTypeOf(id);

    QVERIFY(messageType.title != messageType.id);
    QVERIFY(!messageType.description.isEmpty());
    QVERIFY(!messageType.examples.isEmpty());
    QVERIFY(messageType.file.startsWith(u"schemas/"_s));
    const auto fields = fieldsOf(messageType);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        QVERIFY2(it->toObject().contains(u"description"_s), qPrintable(it.key()));
}

void BuiltinSchemasTest::examplesAreValid_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QJsonObject>("example");
    for (const auto &messageType : catalogue().messageTypes()) {
        for (const auto &example : messageType.examples)
            QTest::newRow(jsonText(example).constData()) << messageType.id << example.toObject();
    }
}

void BuiltinSchemasTest::examplesAreValid()
{
    QFETCH(QString, id);
    QFETCH(QJsonObject, example);

    const auto violations = check(messageTypeOf(id), example);

    QVERIFY2(violations.isEmpty(), violations.isEmpty() ? "" : qPrintable(violations.first().message));
}

void BuiltinSchemasTest::nullMeansAbsent_data()
{
    addMessageTypeRows();
}

void BuiltinSchemasTest::nullMeansAbsent()
{
    QFETCH(QString, id);
    const auto &messageType = messageTypeOf(id);
    auto message = messageType.examples.first().toObject();
    const auto required = messageType.schema[u"required"_s].toArray();
    for (const auto &name : fieldsOf(messageType).keys()) {
        if (!required.contains(name))
            message.insert(name, QJsonValue());
    }

    QVERIFY(check(messageType, message).isEmpty());

    message.insert(u"device_id"_s, QJsonValue());
    QCOMPARE(check(messageType, message).constFirst().message, u"expected string, got null"_s);
}

void BuiltinSchemasTest::violationIsRejected_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    for (const auto &messageType : catalogue().messageTypes()) {
        for (const auto &name : messageType.schema[u"required"_s].toArray())
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

void BuiltinSchemasTest::violationIsRejected()
{
    QFETCH(QString, id);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    const auto &messageType = messageTypeOf(id);
    auto message = messageType.examples.first().toObject();
    message.insert(field, value); // inserting an undefined value removes the field

    const auto violations = check(messageType, message);

    QVERIFY(!violations.isEmpty());
    for (const auto &violation : violations)
        QCOMPARE(violation.field(), field);
}

void BuiltinSchemasTest::deviceIsFirstField()
{
    for (const auto &messageType : catalogue().messageTypes())
        QCOMPARE(check(messageType, QJsonObject()).constFirst().field(), u"device_id"_s);
}

QTEST_GUILESS_MAIN(BuiltinSchemasTest)
#include "tst_builtinschemas.moc"
