// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schemacompiler.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool containsNumber(const QJsonValue &value)
{
    if (value.isArray()) {
        const auto list = value.toArray();
        return std::any_of(list.begin(), list.end(), containsNumber);
    }
    const auto object = value.toObject();
    return value.isDouble() || std::any_of(object.begin(), object.end(), containsNumber);
}

/// Returns the schema for valijson: without annotations and unknown keywords.
QJsonObject forValijson(const QJsonObject &schema)
{
    QJsonObject kept;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const auto *keyword = keywordNamed(it.key());
        if (keyword && keyword->role != Role::Note)
            kept.insert(it.key(), it.value());
    }
    return changeSubschemas(kept, {},
                            [](const QJsonObject &inner, const SubschemaPlace &) { return forValijson(inner); });
}

/// Returns a schema of only @p keyword; for "if" with its "then" and "else".
QJsonObject alone(const QJsonObject &schema, const QString &keyword)
{
    QJsonObject kept{{keyword, schema[keyword]}};
    for (const auto &partner : {u"then"_s, u"else"_s}) {
        if (keyword == u"if"_s && schema.contains(partner))
            kept.insert(partner, schema[partner]);
    }
    return forValijson(kept);
}

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

std::vector<Rule> &placeOf(Role role, SchemaNode &node)
{
    switch (role) {
    case Role::Combinator:
        return node.combinators;
    case Role::Bound:
        return node.bounds;
    case Role::Value:
        return node.valueRules;
    default:
        return node.textRules;
    }
}

} // namespace

Result<std::shared_ptr<const SchemaNode>, Failure> SchemaCompiler::compile(const QJsonObject &schema)
{
    inspect(schema, {}, false);
    if (m_failure)
        return *m_failure;

    std::shared_ptr<const SchemaNode> root = node(schema);
    if (m_failure)
        return *m_failure;
    return root;
}

void SchemaCompiler::inspect(const QJsonObject &schema, const SchemaPath &path, bool inCombinator)
{
    for (auto it = schema.begin(); it != schema.end() && !m_failure; ++it)
        inspectKeyword(schema, it.key(), path, inCombinator);

    changeSubschemas(schema, path, [&](const QJsonObject &inner, const SubschemaPlace &place) {
        const auto *keyword = keywordNamed(place.keyword);
        if (keyword->role != Role::Note)
            inspect(inner, place.path, inCombinator || keyword->isCombinator());
        return inner;
    });
}

void SchemaCompiler::inspectKeyword(const QJsonObject &schema, const QString &name, const SchemaPath &path,
                                    bool inCombinator)
{
    if (isExtension(name))
        return;
    const auto text = complaint(keywordNamed(name), schema, name, inCombinator);
    if (!text.isEmpty())
        fail(SchemaPath(path, name).pointer() + u": "_s + text);
}

QString SchemaCompiler::complaint(const Keyword *keyword, const QJsonObject &schema, const QString &name,
                                  bool inCombinator) const
{
    if (!keyword)
        return u"Loom does not support this keyword; use the keywords listed in schemas/README.md, "
               "remove it, or prefix its name with \"x-\" if it is only an annotation"_s;
    const auto argument = schema[name];
    if (!keyword->argument.fits(argument))
        return u"this keyword needs %1"_s.arg(keyword->argument.description());
    if (keyword->role == Role::Partner && !schema.contains(u"if"_s))
        return u"this keyword needs an \"if\" next to it; add that or remove this"_s;
    if (!inCombinator)
        return {};

    const auto where = u" cannot be enforced inside anyOf, oneOf, not, if, then and else; "
                       "move it out of them, to the property itself or into allOf"_s;
    if (keyword->role == Role::Text)
        return u"this keyword"_s + where;
    if (keyword->role == Role::Type && TypeSet::parse(argument)->namesInteger())
        return u"\"integer\""_s + where;
    if (keyword->role == Role::Value && containsNumber(argument))
        return u"a number here"_s + where;
    return {};
}

SchemaNodePtr SchemaCompiler::node(const QJsonObject &schema)
{
    auto node = std::make_unique<SchemaNode>();
    if (schema.contains(u"type"_s))
        node->types = *TypeSet::parse(schema[u"type"_s]);
    addRules(*node, schema);
    addFields(*node, schema);
    if (const auto items = schema[u"items"_s]; items.isObject())
        node->items = this->node(items.toObject());
    for (const auto &branch : schema[u"allOf"_s].toArray())
        node->allOf.push_back(this->node(branch.toObject()));
    return node;
}

void SchemaCompiler::addRules(SchemaNode &node, const QJsonObject &schema)
{
    for (const auto &keyword : keywords()) {
        const auto name = QString::fromLatin1(keyword.name);
        if (!schema.contains(name) || !(keyword.holds || keyword.role == Role::Combinator))
            continue;
        Rule rule(keyword, schema[name]);
        if (name == u"pattern"_s) {
            rule.expression = *compilePattern(rule.argument.toString());
            rule.characters = CharacterClass::of(rule.argument.toString());
        }
        if (keyword.role == Role::Combinator)
            rule.alone = compileWithValijson(alone(schema, name));
        placeOf(keyword.role, node).push_back(std::move(rule));
    }
}

void SchemaCompiler::addFields(SchemaNode &node, const QJsonObject &schema)
{
    const auto properties = schema[u"properties"_s].toObject();
    const auto required = schema[u"required"_s].toArray();
    QSet<QString> requiredNames;
    for (const auto &name : required)
        requiredNames << name.toString();
    for (const auto &name : fieldOrder(schema, properties))
        node.fields.push_back({FieldName(name), requiredNames.contains(name), this->node(properties[name].toObject())});
    for (const auto &name : required) {
        if (!properties.contains(name.toString()))
            node.requiredOnly << name.toString();
    }

    const auto others = schema[u"additionalProperties"_s];
    node.allowsOtherFields = others.toBool(true);
    if (others.isObject())
        node.otherFields = this->node(others.toObject());
}

ValijsonSchema SchemaCompiler::compileWithValijson(const QJsonObject &schema)
{
    auto compiled = ValijsonAdapter::compile(schema);
    if (compiled)
        return *std::move(compiled);
    fail(u"/: "_s + compiled.error().message);
    return nullptr;
}

void SchemaCompiler::fail(const QString &text)
{
    if (!m_failure)
        m_failure = Failure{m_file + u": "_s + text};
}

} // namespace loom
