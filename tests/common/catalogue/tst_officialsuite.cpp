// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogueloader.h"
#include "common/validation/validator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <vector>

using namespace loom;
using namespace Qt::StringLiterals;

/// Runs the official test suite of JSON Schema 2020-12: each group's schema is a field of a message type, which the
/// real loader loads, and each test is a message.
class OfficialSuiteTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void decides_data();
    void decides();
    void everyExceptionIsNeeded();

private:
    QSet<QString> m_needed; ///< exceptions with which a group would fail
};

namespace {

constexpr char Base[] = R"({"$id": "message/v1", "type": "object", "required": ["device_id"],
    "properties": {"device_id": {"type": "string"}}})";

/// Groups, or whole files, with another result than the suite's, and why. schemas/README.md names what is given up.
const QHash<QString, const char *> Exceptions{
    {u"vocabulary.json"_s, "Loom has one dialect: no metaschema switches keywords off"},
    {u"optional/format-assertion.json"_s, "Loom has one dialect: no metaschema switches keywords off"},
    {u"optional/cross-draft.json: refs to historic drafts are processed as historic drafts"_s,
     "Loom has one dialect, draft 2020-12"},
    {u"optional/dependencies-compatibility.json"_s, "a keyword of an older draft is rejected, with its replacement"},
    {u"optional/refOfUnknownKeyword.json"_s, "an unknown keyword is rejected: it is most likely misspelt"},
    {u"optional/unknownKeyword.json"_s, "an unknown keyword is rejected: it is most likely misspelt"},
    {u"content.json: validation of binary string-encoding"_s, "contentEncoding is enforced"},
    {u"content.json: validation of binary-encoded media type documents"_s, "contentEncoding is enforced"},
    {u"content.json: validation of binary-encoded media type documents with schema"_s, "contentEncoding is enforced"},
    {u"refRemote.json: remote HTTP ref with different $id"_s, "a schema is found by its $id, not by its address"},
    {u"refRemote.json: remote HTTP ref with different URN $id"_s, "a schema is found by its $id, not by its address"},
    {u"optional/format/idn-email.json"_s, "this format is not enforced, only with x-loom-format"},
    {u"optional/format/idn-hostname.json"_s, "this format is not enforced, only with x-loom-format"},
    {u"optional/format/iri.json"_s, "this format is not enforced, only with x-loom-format"},
    {u"optional/format/iri-reference.json"_s, "this format is not enforced, only with x-loom-format"},
    {u"optional/format/relative-json-pointer.json"_s, "this format is not enforced, only with x-loom-format"},
    {u"optional/format/uri-template.json"_s, "this format is not enforced, only with x-loom-format"},
};

/// Returns the exception that covers the group @p name of @p file, or an empty text.
QString exceptionOf(const QString &file, const QString &name)
{
    return Exceptions.contains(name) ? name : Exceptions.contains(file) ? file : QString();
}

/// Schemas that test "format" as an annotation, which it is in Loom only if the schema says so.
bool isAboutAnnotation(const QString &file)
{
    return file == "format.json"_L1 || file == "optional/format/unknown.json"_L1;
}

QJsonValue groupSchema(const QJsonObject &group, const QString &file)
{
    if (!group[u"schema"_s].isObject())
        return group[u"schema"_s];
    auto schema = group[u"schema"_s].toObject();
    // References in the group's schema are relative to the schema, not to the message type around it.
    if (!schema.contains(u"$id"_s))
        schema.insert(u"$id"_s, u"urn:loom:official-suite"_s);
    if (isAboutAnnotation(file))
        schema.insert(u"x-loom-format"_s, u"annotation"_s);
    return schema;
}

/// Returns a file of the catalogue with @p schema as a shared definition. References find it by its "$id", which is
/// @p uri if it has none.
SchemaDocument sharedDocument(QJsonObject schema, const QString &uri, int number)
{
    if (!schema.contains(u"$id"_s))
        schema.insert(u"$id"_s, uri);
    const QJsonObject document{{u"$id"_s, u"suite/remote%1/v1"_s.arg(number)},
                               {u"$defs"_s, QJsonObject{{u"schema"_s, schema}}}};
    auto parsed = SchemaDocument::parse(QJsonDocument(document).toJson(), uri);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().message));
    return *std::move(parsed);
}

QJsonDocument read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll());
}

/// The schemas that the suite expects at http://localhost:1234, and the metaschemas, as files of the catalogue.
const std::vector<SchemaDocument> &remotes()
{
    static const auto all = [] {
        std::vector<SchemaDocument> documents;
        documents.push_back(*SchemaDocument::parse(Base, u"base"_s));
        const QDir root(QStringLiteral(LOOM_SCHEMA_SUITE "/remotes"));
        QDirIterator files(root.path(), {}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto path = files.next();
            const auto name = root.relativeFilePath(path);
            const auto schema = read(path).object();
            const auto dialect = schema[u"$schema"_s].toString();
            const bool isCurrent =
                dialect.isEmpty() ? !name.contains(u"draft"_s) : dialect.endsWith("2020-12/schema"_L1);
            if (isCurrent)
                documents.push_back(sharedDocument(schema, u"http://localhost:1234/"_s + name, int(documents.size())));
        }
        return documents;
    }();
    return all;
}

Result<LoadedCatalogue, Failure> load(const QJsonValue &schema)
{
    const QJsonObject document{{u"$id"_s, u"suite/group/v1"_s},
                               {u"$ref"_s, u"/message/v1"_s},
                               {u"required"_s, QJsonArray{u"value"_s}},
                               {u"properties"_s, QJsonObject{{u"value"_s, schema}}},
                               {u"x-loom"_s, QJsonObject{{u"route"_s, u"/suite/group"_s}, {u"topic"_s, u"suite"_s}}}};
    auto parsed = SchemaDocument::parse(QJsonDocument(document).toJson(), u"group"_s);
    if (!parsed)
        return parsed.error();
    auto documents = remotes();
    documents.push_back(*std::move(parsed));
    return CatalogueLoader({}).make(std::move(documents));
}

} // namespace

void OfficialSuiteTest::initTestCase()
{
    const bool isThere = QDir(QStringLiteral(LOOM_SCHEMA_SUITE "/tests")).exists();
    if (!isThere && qEnvironmentVariable("CI") != "true"_L1)
        QSKIP("The suite is not there: ./dev test downloads it");
    QVERIFY2(isThere, "In CI this test must run, but the suite is not there: ./dev test downloads it");
}

void OfficialSuiteTest::decides_data()
{
    QTest::addColumn<QJsonObject>("group");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");

    const QDir suite(QStringLiteral(LOOM_SCHEMA_SUITE "/tests"));
    QDirIterator files(suite.path(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        const auto file = suite.relativeFilePath(path);
        for (const auto &group : read(path).array()) {
            const auto name = file + u": "_s + group[u"description"_s].toString();
            QTest::newRow(qPrintable(name)) << group.toObject() << file << name;
        }
    }
}

void OfficialSuiteTest::decides()
{
    QFETCH(QJsonObject, group);
    QFETCH(QString, file);
    QFETCH(QString, name);

    QStringList wrong;
    const auto loaded = load(groupSchema(group, file));
    if (!loaded)
        wrong << loaded.error().message;
    for (const auto &test : loaded ? group[u"tests"_s].toArray() : QJsonArray()) {
        const QJsonObject message{{u"device_id"_s, u"suite"_s}, {u"value"_s, test[u"data"_s]}};
        const auto violations = Validator(0).check(loaded->messageTypes.front().rules, message, 0);
        if (violations.isEmpty() != test[u"valid"_s].toBool())
            wrong << test[u"description"_s].toString()
                         + (violations.isEmpty() ? QString() : u": "_s + violations.first().message);
    }

    const auto exception = exceptionOf(file, name);
    if (!exception.isEmpty() && !wrong.isEmpty()) {
        m_needed.insert(exception);
        return;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"\n"_s)));
}

void OfficialSuiteTest::everyExceptionIsNeeded()
{
    for (auto it = Exceptions.begin(); it != Exceptions.end(); ++it)
        QVERIFY2(m_needed.contains(it.key()), qPrintable(it.key() + u" passes, or is not in the suite"_s));
}

QTEST_APPLESS_MAIN(OfficialSuiteTest)
#include "tst_officialsuite.moc"
