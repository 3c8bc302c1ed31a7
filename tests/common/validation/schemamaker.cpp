// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/validation/schemamaker.h"

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

const QStringList Names{u"a"_s, u"b"_s, u"ab"_s, u"c"_s};
const QStringList Patterns{u"^a"_s, u"b$"_s, u"^[a-c]+$"_s, u"\\d"_s, u"^.{2}$"_s, u"^\\p{L}*$"_s};
const QStringList Formats{u"ipv4"_s, u"uuid"_s, u"date"_s};
const QStringList Types{u"null"_s, u"boolean"_s, u"integer"_s, u"number"_s, u"string"_s, u"array"_s, u"object"_s};
const QStringList References{u"#"_s, u"#/$defs/x"_s, u"#/$defs/y"_s};

} // namespace

QJsonObject SchemaMaker::schema()
{
    auto made = schema(1 + m_dice.bounded(3), 1 + m_dice.bounded(5));
    made.insert(u"$defs"_s, QJsonObject{{u"x"_s, subschema(2)}, {u"y"_s, subschema(1)}});
    return made;
}

QJsonValue SchemaMaker::subschema(int depth)
{
    if (chance(12))
        return chance(2);
    return schema(depth, 1 + m_dice.bounded(3));
}

QJsonObject SchemaMaker::schema(int depth, int keywords)
{
    QJsonObject made;
    for (int i = 0; i < keywords; ++i)
        add(made, depth);
    return made;
}

void SchemaMaker::add(QJsonObject &schema, int depth)
{
    static const QStringList counts{u"minLength"_s,        u"maxLength"_s,       u"minItems"_s, u"maxItems"_s,
                                    u"minProperties"_s,    u"maxProperties"_s,   u"minimum"_s,  u"maximum"_s,
                                    u"exclusiveMinimum"_s, u"exclusiveMaximum"_s};
    static const QStringList singles{u"not"_s,
                                     u"items"_s,
                                     u"additionalProperties"_s,
                                     u"propertyNames"_s,
                                     u"unevaluatedItems"_s,
                                     u"unevaluatedProperties"_s};
    static const QStringList lists{u"allOf"_s, u"anyOf"_s, u"oneOf"_s, u"prefixItems"_s};
    const int kind = m_dice.bounded(depth > 0 ? 20 : 8);
    if (kind < 2)
        schema.insert(u"type"_s,
                      chance(2) ? QJsonValue(oneOf(Types)) : QJsonArray{u"object"_s, u"string"_s, u"array"_s});
    else if (kind < 4)
        schema.insert(oneOf(counts), count());
    else if (kind == 4)
        schema.insert(u"enum"_s, QJsonArray{scalar(), scalar(), document(1)});
    else if (kind == 5)
        schema.insert(u"const"_s, document(1));
    else if (kind == 6)
        chance(2) ? schema.insert(u"pattern"_s, oneOf(Patterns)) : schema.insert(u"format"_s, oneOf(Formats));
    else if (kind == 7)
        chance(2) ? schema.insert(u"required"_s, someNames()) : schema.insert(u"uniqueItems"_s, true);
    else if (kind < 11)
        schema.insert(u"properties"_s, named(Names, depth));
    else if (kind < 14)
        schema.insert(oneOf(singles), subschema(depth - 1));
    else if (kind < 16)
        schema.insert(oneOf(lists), list(depth));
    else if (kind == 16)
        schema.insert(u"$ref"_s, oneOf(References));
    else if (kind == 17) {
        schema.insert(u"if"_s, subschema(depth - 1));
        schema.insert(chance(2) ? u"then"_s : u"else"_s, subschema(depth - 1));
    } else if (kind == 18) {
        schema.insert(u"contains"_s, subschema(depth - 1));
        if (chance(2))
            schema.insert(chance(2) ? u"minContains"_s : u"maxContains"_s, count());
    } else if (chance(3))
        schema.insert(u"patternProperties"_s, named({u"^a"_s, u"b$"_s}, depth));
    else if (chance(2))
        schema.insert(u"dependentRequired"_s, QJsonObject{{oneOf(Names), someNames()}});
    else if (chance(2))
        schema.insert(u"dependentSchemas"_s, named(Names, depth));
    else
        schema.insert(u"multipleOf"_s, oneOf(QJsonArray{1, 2, 0.5}));
}

QJsonArray SchemaMaker::list(int depth)
{
    QJsonArray list{subschema(depth - 1)};
    while (chance(2))
        list.append(subschema(depth - 1));
    return list;
}

QJsonObject SchemaMaker::named(const QStringList &names, int depth)
{
    QJsonObject named;
    for (int i = 1 + m_dice.bounded(2); i > 0; --i)
        named.insert(oneOf(names), subschema(depth - 1));
    return named;
}

QJsonArray SchemaMaker::someNames()
{
    const auto first = oneOf(Names);
    return chance(2) ? QJsonArray{first} : first == "c"_L1 ? QJsonArray{u"a"_s, u"c"_s} : QJsonArray{first, u"c"_s};
}

QJsonValue SchemaMaker::document(int depth)
{
    const int kind = depth > 0 ? m_dice.bounded(6) : 0;
    if (kind < 2)
        return scalar();
    if (kind == 2) {
        QJsonArray array;
        for (int i = count(); i > 0; --i)
            array.append(document(depth - 1));
        return array;
    }
    QJsonObject object;
    for (int i = count(); i > 0; --i)
        object.insert(oneOf(Names), document(depth - 1));
    return object;
}

QJsonValue SchemaMaker::scalar()
{
    static const QJsonArray values{QJsonValue(),
                                   true,
                                   false,
                                   0,
                                   1,
                                   2,
                                   3,
                                   1.5,
                                   -1,
                                   3e9,
                                   u""_s,
                                   u"a"_s,
                                   u"ab"_s,
                                   u"abc"_s,
                                   u"b1"_s,
                                   u"é🙂"_s,
                                   u"127.0.0.1"_s,
                                   u"2024-02-29"_s,
                                   u"550e8400-e29b-41d4-a716-446655440000"_s};
    return oneOf(values);
}

} // namespace loom::test
