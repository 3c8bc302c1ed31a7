// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogueloader.h"

#include "common/catalogue/extravalues.h"
#include "common/catalogue/optionalfields.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

/// Outside of any namespace, as Qt asks for; a static library's resources are not found without it.
static void initializeSchemas()
{
    Q_INIT_RESOURCE(schemas);
}

namespace loom {

namespace {

constexpr QLatin1String BaseReference("/message/v1");

QStringList filesBelow(const QString &directory)
{
    QStringList paths;
    QDirIterator it(directory, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << it.next();
    paths.sort();
    return paths;
}

Failure givenTwice(const QString &what, const QString &name, const QString &file, const QString &other)
{
    return {QStringLiteral("%1: %2: \"%3\" is taken by %4; choose another").arg(file, what, name, other)};
}

} // namespace

Result<LoadedStreams, Failure> CatalogueLoader::load()
{
    initializeSchemas();
    if (const auto failure = readAll())
        return *failure;
    SchemaReferences references(m_documents);
    for (const auto &document : m_documents) {
        if (const auto failure = add(document, references))
            return *failure;
    }
    if (const auto failure = checkNames())
        return *failure;
    return m_loaded;
}

std::optional<Failure> CatalogueLoader::readAll()
{
    if (auto failure = readBelow(QStringLiteral(":/loom/schemas"), QStringLiteral("schemas")))
        return failure;
    if (!m_options.directory.isEmpty()) {
        if (!QDir(m_options.directory).exists())
            return Failure{
                QStringLiteral("LOOM_SCHEMA_DIR=\"%1\": there is no such directory").arg(m_options.directory)};
        if (auto failure = readBelow(m_options.directory, m_options.directory))
            return failure;
    }
    // What is only referred to comes first, so that its own file is named where it is wrong.
    std::stable_sort(m_documents.begin(), m_documents.end(), [](const auto &a, const auto &b) {
        const auto key = [](const auto &d) { return std::pair(d.schema.contains(QStringLiteral("x-loom")), d.id); };
        return key(a) < key(b);
    });
    return std::nullopt;
}

std::optional<Failure> CatalogueLoader::readBelow(const QString &directory, const QString &shownAs)
{
    for (const auto &path : filesBelow(directory)) {
        auto document = SchemaDocument::read(path, shownAs + path.sliced(directory.size()));
        if (!document)
            return document.error();
        for (const auto &other : m_documents) {
            if (other.id == document->id)
                return givenTwice(QStringLiteral("/$id"), other.id, document->file, other.file);
        }
        m_documents.push_back(*std::move(document));
    }
    return std::nullopt;
}

std::optional<Failure> CatalogueLoader::add(const SchemaDocument &document, SchemaReferences &references)
{
    const auto resolved = references.resolve(document);
    if (!resolved)
        return resolved.error();
    if (document.schema.contains(QStringLiteral("x-loom")))
        return addStream(document, *resolved);
    const auto rules = Schema::compile(*resolved, document.file);
    return rules ? std::nullopt : std::optional(rules.error());
}

std::optional<Failure> CatalogueLoader::addStream(const SchemaDocument &document, const QJsonObject &resolved)
{
    if (document.schema[QStringLiteral("$ref")] != BaseReference)
        return document.failure(
            QStringLiteral("/$ref"),
            QStringLiteral("every message has the base fields: add \"$ref\": \"%1\"").arg(BaseReference));
    const auto extended = addExtraValues({document.file, document.id, resolved}, m_options.extraValues);
    if (!extended)
        return extended.error();

    // Before null is allowed, so that a schema is refused for what its author wrote.
    if (const auto written = Schema::compile(extended->schema, document.file); !written)
        return written.error();
    const SchemaDocument effective{document.file, document.id, acceptNullForOptionalFields(extended->schema)};
    auto stream = Stream::fromSchema(effective, m_options.topicPatterns);
    if (!stream)
        return stream.error();
    if (auto failure = checkAgainstOthers(*stream))
        return failure;
    for (const auto &name : extended->variables)
        m_loaded.extended[name] << QString::fromLatin1(stream->route);
    m_loaded.streams.push_back(*std::move(stream));
    return std::nullopt;
}

std::optional<Failure> CatalogueLoader::checkAgainstOthers(const Stream &stream) const
{
    for (const auto &other : m_loaded.streams) {
        if (other.route == stream.route)
            return givenTwice(QStringLiteral("/x-loom/route"), QString::fromLatin1(stream.route), stream.file,
                              other.file);
        if (!stream.topicVariable.isEmpty() && other.topicVariable == stream.topicVariable
            && other.defaultTopicPattern != stream.defaultTopicPattern)
            return Failure{QStringLiteral("%1: /x-loom/topic: %2 has another default in %3; give both the same, "
                                          "or this one a variable of its own")
                               .arg(stream.file, stream.topicVariable, other.file)};
    }
    return std::nullopt;
}

/// A name that no schema knows would otherwise change nothing, in silence.
std::optional<Failure> CatalogueLoader::checkNames() const
{
    for (const auto &name : m_options.topicPatterns.keys()) {
        if (std::none_of(m_loaded.streams.begin(), m_loaded.streams.end(),
                         [&](const auto &stream) { return stream.topicVariable == name; }))
            return Failure{QStringLiteral("LOOM_TOPIC_%1: no schema has a topic of this name").arg(name)};
    }
    for (const auto &name : m_options.extraValues.keys()) {
        if (!m_loaded.extended.contains(name))
            return Failure{QStringLiteral("LOOM_%1: no schema has a field that this extends").arg(name)};
    }
    return std::nullopt;
}

} // namespace loom
