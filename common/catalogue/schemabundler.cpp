// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemabundler.h"

#include "common/core/parsedjson.h"
#include "common/validation/keywords.h"

#include <QJsonArray>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView Reference("$ref");
constexpr QLatin1StringView DynamicReference("$dynamicRef");
constexpr QLatin1StringView Definitions("$defs");

/// Whether @p keyword identifies a schema, or is about a document and not about what it accepts.
bool isDocumentKeyword(const QString &keyword)
{
    const auto *row = keywordNamed(keyword);
    return (row && row->role == Role::Identifier) || keyword == u"$schema"_s || keyword == u"$vocabulary"_s
           || keyword == u"x-loom"_s || keyword == u"examples"_s;
}

bool hasOnlyAnnotations(const QJsonObject &schema)
{
    const auto names = schema.keys();
    return std::all_of(names.begin(), names.end(), isAnnotation);
}

/// Returns an object schema that accepts the same as @p schema.
QJsonObject asObject(const QJsonValue &schema)
{
    if (schema.isBool())
        return schema.toBool() ? QJsonObject() : QJsonObject{{u"not"_s, QJsonObject()}};
    return schema.toObject();
}

void addReference(QJsonObject &schema, const QString &reference)
{
    if (!schema.contains(Reference)) {
        schema.insert(Reference, reference);
        return;
    }
    auto all = schema.value(u"allOf"_s).toArray();
    all.append(QJsonObject{{Reference, reference}});
    schema.insert(u"allOf"_s, all);
}

/// Returns the target of a "$dynamicRef" that leads to @p initial as a "$ref" (§8.2.3.2).
SchemaLocation dynamicTarget(const SchemaLocation &initial, const QString &reference,
                             const QHash<QString, SchemaLocation> &scope)
{
    const auto anchor = reference.section(u'#', 1);
    const auto schema = SchemaRegistry::schemaAt(initial);
    const bool isDynamic = !anchor.isEmpty() && schema[u"$dynamicAnchor"_s] == QJsonValue(anchor);
    return isDynamic ? scope.value(anchor, initial) : initial;
}

} // namespace

Result<QJsonObject, Failure> SchemaBundler::bundle(const SchemaDocument &document)
{
    m_document = &document;
    m_definitions.clear();
    m_names.clear();
    m_depth = 0;
    m_referencesLeft = 0;
    m_copiedBytes = 0;
    m_referredBytes = 0;
    m_failure.reset();

    const SchemaLocation root{&document, {}};
    definitionOf(root, entered({}, root));
    auto schema = bundled(document.schema, root, entered({}, root));
    if (m_failure)
        return *m_failure;
    QJsonObject definitions;
    for (const auto &[key, definition] : m_definitions) {
        if (definition.isReferred && !definition.name.isEmpty())
            definitions.insert(definition.name, definition.schema);
    }
    if (!definitions.isEmpty())
        schema.insert(Definitions, definitions);
    return schema;
}

QJsonObject SchemaBundler::bundled(const QJsonObject &schema, const SchemaLocation &location, const DynamicScope &scope)
{
    const bool isRoot = location == SchemaLocation{m_document, {}};
    const auto innerScope = schema.contains(u"$id"_s) ? entered(scope, location) : scope;
    QJsonObject kept;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const bool isReference = it.key() == Reference || it.key() == DynamicReference;
        const bool isKept = isRoot ? it.key() != Definitions : !isDocumentKeyword(it.key());
        if (isKept && !isReference)
            kept.insert(it.key(), it.value());
    }
    auto result = changeSubschemas(kept, {}, [&](const QJsonObject &inner, const SubschemaPlace &place) {
        return m_failure ? inner
                         : bundled(inner, {location.document, location.pointer + place.path.pointer()}, innerScope);
    });
    for (const auto &keyword : {Reference, DynamicReference}) {
        if (schema.contains(keyword) && !m_failure)
            follow(result, keyword, schema[keyword].toString(), location, innerScope);
    }
    return result;
}

void SchemaBundler::follow(QJsonObject &schema, const QString &keyword, const QString &reference,
                           const SchemaLocation &from, const DynamicScope &scope)
{
    const auto found = m_registry.find(from, reference);
    if (!found) {
        fail(from, keyword, u"this reference "_s + found.error().message);
        return;
    }
    if (m_depth >= MaxDepth) {
        fail(from, keyword, u"references are nested deeper than %1 here"_s.arg(MaxDepth));
        return;
    }
    const auto target = keyword == DynamicReference ? dynamicTarget(*found, reference, scope) : *found;
    auto &definition = definitionOf(target, entered(scope, target));
    if (definition.isComplete && hasOnlyAnnotations(schema) && m_copiedBytes + definition.bytes <= MaxCopiedBytes) {
        m_copiedBytes += definition.bytes;
        const auto own = schema;
        schema = asObject(definition.schema);
        for (auto it = own.begin(); it != own.end(); ++it)
            schema.insert(it.key(), it.value());
        return;
    }
    m_referredBytes += definition.isReferred ? 0 : definition.bytes;
    if (m_referredBytes > MaxReferredBytes)
        fail(from, keyword, u"the schemas to which this schema refers have more than %1 bytes"_s.arg(MaxReferredBytes));
    definition.isReferred = true;
    ++m_referencesLeft;
    addReference(schema, definition.name.isEmpty() ? u"#"_s : u"#/$defs/"_s + encodedPointerStep(definition.name));
}

SchemaBundler::Definition &SchemaBundler::definitionOf(const SchemaLocation &location, const DynamicScope &scope)
{
    auto key = location.document->id + u'#' + location.pointer;
    auto anchors = scope.keys();
    anchors.sort();
    for (const auto &anchor : std::as_const(anchors)) {
        const auto &target = scope[anchor];
        key += u' ' + anchor + u'=' + target.document->id + u'#' + target.pointer;
    }
    const auto [place, isNew] = m_definitions.try_emplace(key);
    auto &definition = place->second;
    if (isNew)
        define(definition, location, scope);
    return definition;
}

void SchemaBundler::define(Definition &definition, const SchemaLocation &location, const DynamicScope &scope)
{
    if (location == SchemaLocation{m_document, {}} && m_names.isEmpty() && m_definitions.size() == 1)
        return; // the document itself
    definition.name = unusedName(location);
    const QScopedValueRollback deeper(m_depth, m_depth + 1);
    const auto schema = SchemaRegistry::schemaAt(location);
    const int before = m_referencesLeft;
    if (!m_failure)
        definition.schema = schema.isObject() ? QJsonValue(bundled(schema.toObject(), location, scope)) : schema;
    definition.bytes = jsonText(definition.schema).size();
    definition.isComplete = m_referencesLeft == before;
}

SchemaBundler::DynamicScope SchemaBundler::entered(DynamicScope scope, const SchemaLocation &location) const
{
    if (!m_registry.hasDynamicReferences())
        return {};
    const auto anchors = m_registry.dynamicAnchorsOf(m_registry.resourceOf(location));
    for (auto it = anchors.begin(); it != anchors.end(); ++it) {
        if (!scope.contains(it.key()))
            scope.insert(it.key(), it.value());
    }
    return scope;
}

QString SchemaBundler::unusedName(const SchemaLocation &location)
{
    QStringList steps;
    if (location.document != m_document)
        steps << location.document->id.split(u'/');
    for (const auto &step : location.pointer.split(u'/').sliced(1)) {
        if (step != Definitions)
            steps << decodedPointerStep(step);
    }
    auto name = steps.join(u'.');
    for (auto &letter : name) {
        const bool isPlain = letter.unicode() < 128 && (letter.isLetterOrNumber() || u"._-"_s.contains(letter));
        letter = isPlain ? letter : u'_';
    }
    if (name.isEmpty())
        name = u"root"_s;
    auto unused = name;
    for (int i = 2; m_names.contains(unused); ++i)
        unused = u"%1-%2"_s.arg(name).arg(i);
    m_names.insert(unused);
    return unused;
}

void SchemaBundler::fail(const SchemaLocation &location, const QString &keyword, const QString &reason)
{
    if (!m_failure)
        m_failure = location.document->failure(location.pointer + u'/' + keyword, reason);
}

} // namespace loom
