// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schemacompiler.h"

#include "common/validation/keywordcheck.h"
#include "common/validation/keywords.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QStringList fieldOrder(const QJsonObject &schema, const QJsonObject &properties)
{
    QStringList names;
    for (const auto &name : schema[u"x-loom-order"_s].toArray()) {
        if (properties.contains(name.toString()))
            names << name.toString();
    }
    names << properties.keys();
    names.removeDuplicates();
    return names;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &text : list.toArray())
        texts << text.toString();
    return texts;
}

std::vector<Rule> &rulesFor(Role role, SchemaNode &node)
{
    return role == Role::Bound ? node.bounds : role == Role::Value ? node.valueRules : node.textRules;
}

/// Whether the schema is a reference and nothing else, apart from annotations and definitions.
bool isOnlyReference(const QJsonObject &schema)
{
    const auto names = schema.keys();
    return schema.contains(u"$ref"_s) && std::all_of(names.begin(), names.end(), [](const QString &name) {
               return name == "$ref"_L1 || isAnnotation(name);
           });
}

/// Returns the nodes that apply to the same value as @p node.
std::vector<const SchemaNode *> inPlace(const SchemaNode &node)
{
    std::vector<const SchemaNode *> nodes = node.references;
    for (const auto *list : {&node.allOf, &node.anyOf, &node.oneOf})
        nodes.insert(nodes.end(), list->begin(), list->end());
    for (const auto *single : {node.excluded, node.condition, node.consequence, node.alternative}) {
        if (single)
            nodes.push_back(single);
    }
    for (const auto &dependent : node.dependentSchemas)
        nodes.push_back(dependent.consequence);
    return nodes;
}

} // namespace

Result<std::shared_ptr<const SchemaGraph>, Failure> SchemaCompiler::compile(const QJsonObject &schema)
{
    if (const auto done = checkKeywords(schema, m_file); !done)
        return done.error();
    m_graph = std::make_shared<SchemaGraph>();
    m_definitions = schema[u"$defs"_s].toObject();
    auto &root = m_graph->nodes.emplace_back();
    m_referred.insert(u"#"_s, {&root, 0, true});
    fill(root, schema);
    while (!m_waiting.isEmpty() && !m_failure) {
        const auto reference = m_waiting.takeFirst();
        const auto name = reference.sliced(reference.lastIndexOf(u'/') + 1);
        fill(*m_referred[reference].node, m_definitions[decodedPointerStep(name)]);
    }
    if (!m_failure) {
        markShared();
        for (const auto &node : m_graph->nodes)
            inPlaceSize(node, 0);
    }
    if (m_failure)
        return *m_failure;
    return std::shared_ptr<const SchemaGraph>(m_graph);
}

const SchemaNode *SchemaCompiler::node(const QJsonValue &schema)
{
    const auto object = schema.toObject();
    if (isOnlyReference(object))
        return referred(object[u"$ref"_s].toString());
    auto &node = m_graph->nodes.emplace_back();
    fill(node, schema);
    return &node;
}

void SchemaCompiler::fill(SchemaNode &node, const QJsonValue &schema)
{
    node.isNever = schema.isBool() && !schema.toBool();
    const auto object = schema.toObject();
    if (object.contains(u"type"_s))
        node.types = *TypeSet::parse(object[u"type"_s]);
    addRules(node, object);
    addFields(node, object);
    addItems(node, object);
    addInPlace(node, object);
    node.tracksEvaluation = node.unevaluatedFields || node.unevaluatedItems;
    node.hasSubschemas = node.hasFieldRules || node.hasItemRules || node.hasInPlace || node.tracksEvaluation;
    node.isLeaf = !node.hasSubschemas && !node.isNever;
    m_graph->hasInPlace = m_graph->hasInPlace || node.hasInPlace;
}

void SchemaCompiler::addRules(SchemaNode &node, const QJsonObject &schema)
{
    for (const auto &keyword : keywords()) {
        const auto name = QString::fromLatin1(keyword.name);
        if (!keyword.holds || !schema.contains(name))
            continue;
        if (keyword.holds == hasFormat && !enforcedFormat(schema))
            continue;
        Rule rule(keyword, schema[name]);
        if (keyword.holds == matchesPattern)
            rule.pattern = *Pattern::compile(rule.argument.toString());
        if (keyword.holds == hasFormat)
            rule.format = enforcedFormat(schema);
        if (keyword.holds == isMultiple)
            rule.divisor = Decimal::of(rule.argument);
        rulesFor(keyword.role, node).push_back(std::move(rule));
    }
}

void SchemaCompiler::addFields(SchemaNode &node, const QJsonObject &schema)
{
    const auto properties = schema[u"properties"_s].toObject();
    const auto required = textsOf(schema[u"required"_s]);
    const QSet<QString> requiredNames(required.begin(), required.end());
    for (const auto &name : fieldOrder(schema, properties)) {
        node.fields.push_back({FieldName(name), requiredNames.contains(name), this->node(properties[name])});
        node.fieldNames.insert(name);
    }
    for (const auto &name : required) {
        if (!properties.contains(name))
            node.requiredOnly << name;
    }
    const auto patterns = schema[u"patternProperties"_s].toObject();
    for (auto it = patterns.begin(); it != patterns.end(); ++it)
        node.patternFields.push_back({*Pattern::compile(it.key()), this->node(it.value())});
    const auto dependents = schema[u"dependentRequired"_s].toObject();
    for (auto it = dependents.begin(); it != dependents.end(); ++it)
        node.dependentRequired.push_back({it.key(), textsOf(it.value())});
    node.otherFields = optional(schema, u"additionalProperties"_s);
    node.fieldNameRules = optional(schema, u"propertyNames"_s);
    node.unevaluatedFields = optional(schema, u"unevaluatedProperties"_s);
    node.hasFieldRules = !node.fields.empty() || !node.requiredOnly.isEmpty() || !node.patternFields.empty()
                         || !node.dependentRequired.empty() || node.otherFields || node.fieldNameRules;
}

void SchemaCompiler::addItems(SchemaNode &node, const QJsonObject &schema)
{
    node.firstItems = list(schema[u"prefixItems"_s]);
    node.items = optional(schema, u"items"_s);
    if (const auto *contained = optional(schema, u"contains"_s)) {
        node.contains = ContainsNode{contained, schema[u"minContains"_s].toDouble(1), {}};
        if (schema.contains(u"maxContains"_s))
            node.contains->most = schema[u"maxContains"_s].toDouble();
    }
    node.unevaluatedItems = optional(schema, u"unevaluatedItems"_s);
    node.hasItemRules = !node.firstItems.empty() || node.items || node.contains;
}

void SchemaCompiler::addInPlace(SchemaNode &node, const QJsonObject &schema)
{
    if (schema.contains(u"$ref"_s))
        node.references.push_back(referred(schema[u"$ref"_s].toString()));
    if (schema.contains(u"$dynamicRef"_s))
        fail(u"%1: a \"$dynamicRef\" is left"_s.arg(nameOf(node)));
    node.allOf = list(schema[u"allOf"_s]);
    node.anyOf = list(schema[u"anyOf"_s]);
    node.oneOf = list(schema[u"oneOf"_s]);
    node.excluded = optional(schema, u"not"_s);
    node.condition = optional(schema, u"if"_s);
    if (node.condition) {
        node.consequence = optional(schema, u"then"_s);
        node.alternative = optional(schema, u"else"_s);
    }
    const auto dependents = schema[u"dependentSchemas"_s].toObject();
    for (auto it = dependents.begin(); it != dependents.end(); ++it)
        node.dependentSchemas.push_back({it.key(), this->node(it.value())});
    node.hasInPlace = !inPlace(node).empty();
}

std::vector<const SchemaNode *> SchemaCompiler::list(const QJsonValue &schemas)
{
    std::vector<const SchemaNode *> nodes;
    for (const auto &schema : schemas.toArray())
        nodes.push_back(node(schema));
    return nodes;
}

const SchemaNode *SchemaCompiler::optional(const QJsonObject &schema, const QString &keyword)
{
    const auto subschema = schema[keyword];
    // The schema "true" checks nothing, but what it applies to counts as evaluated.
    return subschema.isUndefined() ? nullptr : node(subschema);
}

const SchemaNode *SchemaCompiler::referred(const QString &reference)
{
    const auto prefix = u"#/$defs/"_s;
    const auto name = decodedPointerStep(reference.mid(prefix.size()));
    const bool isDefinition = reference.startsWith(prefix) && m_definitions.contains(name);
    if (reference != "#"_L1 && !isDefinition)
        fail(u"%1: the target of this reference does not exist in this schema"_s.arg(reference));
    auto &definition = m_referred[reference];
    if (!definition.node) {
        definition.node = &m_graph->nodes.emplace_back();
        m_waiting << reference;
    }
    ++definition.references;
    return definition.node;
}

void SchemaCompiler::markShared()
{
    for (const auto &definition : std::as_const(m_referred))
        definition.node->isShared = definition.references > 1 || (definition.references == 1 && definition.isReady);
}

SchemaCompiler::InPlaceSize SchemaCompiler::inPlaceSize(const SchemaNode &node, int depth)
{
    constexpr InPlaceSize Unknown{0, 0};
    if (const auto known = m_sizes.constFind(&node); known != m_sizes.constEnd()) {
        if (known->depth == 0)
            fail(u"%1: these references lead back to themselves without a field or an item in between, so no check "
                 u"could "
                 "end"_s.arg(nameOf(node)));
        return *known;
    }
    if (depth > MaxDepth)
        fail(u"%1: more than %2 schemas apply to one value here, one within the other, references included"_s
                 .arg(nameOf(node))
                 .arg(MaxDepth));
    if (m_failure)
        return Unknown;
    m_sizes.insert(&node, Unknown);
    InPlaceSize size{1, 1};
    for (const auto *inner : inPlace(node)) {
        const auto more = inPlaceSize(*inner, depth + 1);
        size.subschemas = std::min(size.subschemas + more.subschemas, MaxInPlace + 1);
        size.depth = std::max(size.depth, more.depth + 1);
    }
    if (size.subschemas > MaxInPlace || size.depth > MaxDepth)
        fail(u"%1: the references and composites here apply more than %2 schemas, or %3 one within the other, to one "
             "value"_s.arg(nameOf(node))
                 .arg(MaxInPlace)
                 .arg(MaxDepth));
    m_sizes.insert(&node, size);
    return size;
}

QString SchemaCompiler::nameOf(const SchemaNode &node) const
{
    for (auto it = m_referred.begin(); it != m_referred.end(); ++it) {
        if (it->node == &node)
            return it.key() == "#"_L1 ? u"/"_s : it.key().sliced(1);
    }
    return u"/"_s;
}

void SchemaCompiler::fail(const QString &text)
{
    if (!m_failure)
        m_failure = Failure{m_file + u": "_s + text};
}

} // namespace loom
