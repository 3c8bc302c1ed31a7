// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogueloader.h"

#include "common/catalogue/batchitem.h"
#include "common/catalogue/messagebase.h"
#include "common/catalogue/messagetypedeclaration.h"
#include "common/catalogue/optionalfields.h"
#include "common/catalogue/schemaoverrides.h"
#include "common/validation/keywordcheck.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Registers the resources of this static library. Must be outside of any namespace (Q_INIT_RESOURCE).
static void initializeSchemas()
{
    Q_INIT_RESOURCE(schemas);
}

namespace loom {

namespace {

constexpr QLatin1StringView Examples("/examples");

QStringList filesBelow(const QString &directory)
{
    QStringList paths;
    QDirIterator it(directory, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << it.next();
    paths.sort();
    return paths;
}

Failure givenTwice(const QString &what, const QString &name, const QString &file, const QString &other)
{
    return {u"%1: %2: \"%3\" is already used by %4; choose another"_s.arg(file, what, name, other)};
}

Endpoint endpointOf(const SchemaDocument &document, const Schema &rules, const EndpointDeclaration &declaration,
                    bool isEnabled)
{
    const auto &schema = document.schema;
    return {.id = document.id,
            .file = document.file,
            .route = declaration.route,
            .title = schema[u"title"_s].toString(document.id),
            .description = schema[u"description"_s].toString(),
            .schema = schema,
            .rules = rules,
            .examples = schema[u"examples"_s].toArray(),
            .takesLargeBodies = declaration.takesLargeBodies,
            .switchName = declaration.switchName,
            .isEnabled = isEnabled};
}

} // namespace

Result<LoadedCatalogue, Failure> CatalogueLoader::load()
{
    initializeSchemas();
    if (const auto done = readAll(); !done)
        return done.error();
    return makeAll();
}

Result<LoadedCatalogue, Failure> CatalogueLoader::make(std::vector<SchemaDocument> documents)
{
    for (auto &document : documents) {
        if (const auto done = load(std::move(document)); !done)
            return done.error();
    }
    return makeAll();
}

Result<LoadedCatalogue, Failure> CatalogueLoader::makeAll()
{
    // Schemas without an endpoint come first, so that a failure names their own file and not one that refers to them.
    std::stable_sort(m_documents.begin(), m_documents.end(), [](const auto &a, const auto &b) {
        const auto key = [](const auto &d) { return std::pair(d.schema.contains(u"x-loom"_s), d.id); };
        return key(a) < key(b);
    });
    // Keywords are checked in the files as they are, so that a failure has the place in the file.
    for (const auto &document : m_documents) {
        if (const auto done = checkKeywords(document.schema, document.file); !done)
            return done.error();
    }
    if (const auto done = addBaseFields(); !done)
        return done.error();
    const auto registry = SchemaRegistry::of(m_documents);
    if (!registry)
        return registry.error();
    SchemaBundler bundler(*registry);
    for (const auto &document : m_documents) {
        if (const auto done = add(document, bundler); !done)
            return done.error();
    }
    if (const auto done = checkBatches(); !done)
        return done.error();
    if (const auto done = checkNames(); !done)
        return done.error();
    for (const auto &[key, variable] : m_settings)
        m_loaded.settings << variable;
    return std::move(m_loaded);
}

Result<void, Failure> CatalogueLoader::readAll()
{
    if (m_options.hasBuiltInSchemas) {
        if (const auto done = readBelow(u":/loom/schemas"_s, u"schemas"_s); !done)
            return done.error();
    }
    if (!m_options.directory.isEmpty()) {
        if (!QDir(m_options.directory).exists())
            return Failure{u"LOOM_SCHEMA_DIR=\"%1\": there is no such directory"_s.arg(m_options.directory)};
        if (const auto done = readBelow(m_options.directory, m_options.directory); !done)
            return done.error();
    }
    return {};
}

Result<void, Failure> CatalogueLoader::readBelow(const QString &directory, const QString &shownAs)
{
    for (const auto &path : filesBelow(directory)) {
        auto document = SchemaDocument::read(path, shownAs + path.sliced(directory.size()));
        if (!document)
            return document.error();
        if (const auto done = load(*std::move(document)); !done)
            return done.error();
    }
    return {};
}

Result<void, Failure> CatalogueLoader::load(SchemaDocument document)
{
    if (const auto other = m_fileOf.constFind(document.id); other != m_fileOf.constEnd())
        return givenTwice(u"/$id"_s, document.id, document.file, *other);
    m_fileOf.insert(document.id, document.file);
    m_documents.push_back(std::move(document));
    return {};
}

Result<void, Failure> CatalogueLoader::addBaseFields()
{
    const auto base = std::find_if(m_documents.begin(), m_documents.end(),
                                   [](const auto &document) { return u'/' + document.id == BaseReference; });
    for (auto &document : m_documents) {
        const bool isMessage =
            document.schema.contains(u"x-loom"_s) && document.schema.value(u"$ref"_s) == BaseReference;
        if (!isMessage || base == m_documents.end())
            continue;
        auto merged = withBaseFields(document, *base);
        if (!merged)
            return merged.error();
        document = *std::move(merged);
        m_messages.insert(document.id);
    }
    return {};
}

Result<void, Failure> CatalogueLoader::add(const SchemaDocument &document, SchemaBundler &bundler)
{
    const auto bundled = bundler.bundle(document);
    if (!bundled)
        return bundled.error();
    if (document.schema.contains(u"x-loom"_s))
        return addEndpoint(document, *bundled);
    const auto schema = acceptNullForOptionalFields(*bundled);
    const auto rules = Schema::compile(schema, document.file);
    if (!rules)
        return rules.error();
    return ExampleCheck::of(*rules, schema).check(document, Examples, schema[Examples.sliced(1)].toArray());
}

Result<void, Failure> CatalogueLoader::addEndpoint(const SchemaDocument &document, const QJsonObject &bundled)
{
    const SchemaDocument written{document.file, document.id, bundled};
    const auto declaration = EndpointDeclaration::read(written);
    if (!declaration)
        return declaration.error();
    if (!declaration->isBatch() && !m_messages.contains(document.id))
        return document.failure(u"/$ref"_s,
                                u"every message type needs the base fields: add \"$ref\": \"%1\""_s.arg(BaseReference));

    // Compile before any override, so that a failure refers to the schema as its author wrote it.
    const auto writtenRules = Schema::compile(bundled, document.file);
    if (!writtenRules)
        return writtenRules.error();
    const auto adjustedSchema = applyOverrides(written, m_options.adjustment);
    if (!adjustedSchema)
        return adjustedSchema.error();
    const SchemaDocument effective{document.file, document.id, acceptNullForOptionalFields(adjustedSchema->schema)};
    const auto rules = Schema::compile(effective.schema, document.file);
    if (!rules)
        return rules.error();
    const bool isEnabled = !m_options.switchedOff.contains(declaration->switchName);
    const auto endpoint = endpointOf(effective, *rules, *declaration, isEnabled);
    // Check examples against the schema's own limits: an operator's lower limit must not invalidate them.
    const auto examples = adjustedSchema->limits.isEmpty() ? ExampleCheck::of(*rules, effective.schema)
                                                           : ExampleCheck::of(*writtenRules, bundled);
    if (const auto done = examples.check(effective, Examples, endpoint.examples); !done)
        return done.error();
    m_exampleChecks.emplace(document.id, ExampleCheck::of(*rules, effective.schema));
    if (const auto other = m_endpointAt.constFind(endpoint.route); other != m_endpointAt.constEnd())
        return givenTwice(u"/x-loom/route"_s, QString::fromLatin1(endpoint.route), endpoint.file, *other);
    m_endpointAt.insert(endpoint.route, endpoint.file);
    addSettings(endpoint, *adjustedSchema);
    if (!declaration->isBatch())
        return addMessageType(effective, endpoint);
    m_loaded.batches.push_back({endpoint, declaration->item});
    return {};
}

void CatalogueLoader::addSettings(const Endpoint &endpoint, const OverriddenSchema &schema)
{
    for (const auto &name : schema.extensions)
        addSetting(SchemaSetting::Kind::ExtraValues, name, {}, endpoint.route);
    for (auto it = schema.limits.begin(); it != schema.limits.end(); ++it)
        addSetting(SchemaSetting::Kind::Limit, it.key(), QString::number(it.value()), endpoint.route);
    if (!endpoint.switchName.isEmpty())
        addSetting(SchemaSetting::Kind::Switch, endpoint.switchName, u"true"_s, endpoint.route);
}

Result<void, Failure> CatalogueLoader::addMessageType(const SchemaDocument &document, const Endpoint &endpoint)
{
    const auto declaration = MessageTypeDeclaration::read(document);
    if (!declaration)
        return declaration.error();
    auto messageType = MessageType::make(endpoint, *declaration, m_options.topicPatterns);
    if (!messageType)
        return messageType.error();
    if (const auto done = checkTopicSetting(*messageType); !done)
        return done.error();
    if (!messageType->topicVariable.isEmpty())
        addSetting(SchemaSetting::Kind::TopicPattern, messageType->topicVariable, messageType->defaultTopicPattern,
                   messageType->route);
    m_loaded.messageTypes.push_back(*std::move(messageType));
    return {};
}

Result<void, Failure> CatalogueLoader::checkTopicSetting(const MessageType &messageType)
{
    if (messageType.topicVariable.isEmpty())
        return {};
    const auto other = m_topicOf.constFind(messageType.topicVariable);
    if (other == m_topicOf.constEnd())
        m_topicOf.insert(messageType.topicVariable, {messageType.defaultTopicPattern, messageType.file});
    else if (other->pattern != messageType.defaultTopicPattern)
        return Failure{u"%1: /x-loom/topic: %2 has a different default in %3; use the same default, "
                       "or a different setting name"_s.arg(messageType.file, messageType.topicVariable, other->file)};
    return {};
}

Result<void, Failure> CatalogueLoader::checkItems(const SchemaDocument &document, const QString &pointer,
                                                  const QJsonArray &items, const MessageType &own) const
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto place = u"%1/%2"_s.arg(pointer).arg(i);
        const auto item = BatchItem::of(items.at(i), own, m_loaded.messageTypes);
        if (!item)
            return document.failure(place, Error::invalid({item.error()}).message);
        if (const auto done = m_exampleChecks.at(item->messageType->id).check(document, place, item->value); !done)
            return done.error();
    }
    return {};
}

/// Checks that the default message type of every batch exists and that the examples are valid.
Result<void, Failure> CatalogueLoader::checkBatches() const
{
    for (const auto &batch : m_loaded.batches) {
        const SchemaDocument document{batch.file, batch.id, batch.schema};
        const auto messageType = std::find_if(m_loaded.messageTypes.begin(), m_loaded.messageTypes.end(),
                                              [&](const auto &candidate) { return candidate.id == batch.item; });
        if (messageType == m_loaded.messageTypes.end())
            return document.failure(u"/x-loom/item"_s, u"no schema with a topic has the $id \"%1\""_s.arg(batch.item));
        for (qsizetype i = 0; i < batch.examples.size(); ++i) {
            const auto place = u"%1/%2"_s.arg(Examples).arg(i);
            if (const auto done = checkItems(document, place, batch.examples.at(i).toArray(), *messageType); !done)
                return done.error();
        }
    }
    return {};
}

/// Rejects overrides with names that no schema declares, because they would silently have no effect.
Result<void, Failure> CatalogueLoader::checkNames() const
{
    const auto topicPatterns = m_options.topicPatterns.keys();
    for (const auto &name : topicPatterns) {
        if (!isOffered(SchemaSetting::Kind::TopicPattern, name))
            return Failure{u"LOOM_TOPIC_%1: no schema declares a topic setting of this name"_s.arg(name)};
    }
    const auto extraValues = m_options.adjustment.extraValues.keys();
    for (const auto &name : extraValues) {
        if (!isOffered(SchemaSetting::Kind::ExtraValues, name))
            return Failure{u"LOOM_%1: no schema declares a field that this setting extends"_s.arg(name)};
    }
    const auto limits = m_options.adjustment.limits.keys();
    for (const auto &name : limits) {
        if (!isOffered(SchemaSetting::Kind::Limit, name))
            return Failure{u"LOOM_%1: no schema declares a list that this setting limits"_s.arg(name)};
    }
    for (const auto &name : m_options.switchedOff) {
        if (!isOffered(SchemaSetting::Kind::Switch, name))
            return Failure{u"LOOM_%1_ENABLED: no schema declares this switch"_s.arg(name)};
    }
    return {};
}

void CatalogueLoader::addSetting(SchemaSetting::Kind kind, const QString &name, const QString &defaultText,
                                 const QByteArray &route)
{
    const auto place = m_settings.try_emplace({kind, name}, SchemaSetting{kind, name, defaultText, {}}).first;
    place->second.routes << QString::fromLatin1(route);
}

bool CatalogueLoader::isOffered(SchemaSetting::Kind kind, const QString &name) const
{
    return m_settings.contains({kind, name});
}

} // namespace loom
