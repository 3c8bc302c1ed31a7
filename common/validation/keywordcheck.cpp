// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/keywordcheck.h"

#include "common/validation/keywords.h"
#include "common/validation/pattern.h"
#include "common/validation/subschemas.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView FormatKeyword("x-loom-format");
constexpr QLatin1StringView Annotation("annotation");

/// Keywords of older drafts, and what replaced them.
constexpr std::pair<const char *, const char *> Replaced[] = {
    {"definitions", "$defs"},
    {"dependencies", "dependentRequired or dependentSchemas"},
    {"additionalItems", "prefixItems and items"},
    {"id", "$id"},
    {"$recursiveRef", "$dynamicRef"},
    {"$recursiveAnchor", "$dynamicAnchor"},
};

QString unknownText(const QString &name)
{
    for (const auto &[old, current] : Replaced) {
        if (name == QLatin1StringView(old))
            return u"this keyword is of an older draft of JSON Schema; use %1"_s.arg(QLatin1StringView(current));
    }
    return u"JSON Schema 2020-12 does not have this keyword; correct its name, remove it, or prefix it with \"x-\" if "
           u"it "
           "is only an annotation"_s;
}

QString complaint(const QJsonObject &schema, const QString &name)
{
    const auto argument = schema[name];
    if (name == FormatKeyword && argument != QJsonValue(Annotation) && !Format::named(argument.toString()))
        return u"this keyword needs \"annotation\", or a format that Loom enforces instead"_s;
    if (isExtension(name))
        return {};
    const auto *keyword = keywordNamed(name);
    if (!keyword)
        return unknownText(name);
    if (keyword->argument.fits(argument)
        || (keyword->holds == hasFormat && argument.isString() && schema.contains(FormatKeyword)))
        return {};
    if (name == "pattern"_L1 && argument.isString())
        return u"this pattern "_s + Pattern::compile(argument.toString()).error().message;
    return u"this keyword needs %1"_s.arg(keyword->argument.description());
}

/// Checks one schema and those in it, and stops at the first mistake.
class KeywordCheck
{
public:
    explicit KeywordCheck(const QString &file) : m_file(file) {}

    Result<void, Failure> run(const QJsonObject &schema)
    {
        check(schema, {});
        if (m_failure)
            return *m_failure;
        return {};
    }

private:
    void check(const QJsonObject &schema, const SchemaPath &path)
    {
        for (auto it = schema.begin(); it != schema.end() && !m_failure; ++it) {
            const auto text = complaint(schema, it.key());
            if (!text.isEmpty())
                m_failure = Failure{u"%1: %2: %3"_s.arg(m_file, SchemaPath(path, it.key()).pointer(), text)};
        }
        if (m_failure)
            return;
        changeSubschemas(schema, path, [this](const QJsonObject &inner, const SubschemaPlace &place) {
            check(inner, place.path);
            return inner;
        });
    }

    QString m_file;
    std::optional<Failure> m_failure;
};

} // namespace

Result<void, Failure> checkKeywords(const QJsonObject &schema, const QString &file)
{
    return KeywordCheck(file).run(schema);
}

const Format *enforcedFormat(const QJsonObject &schema)
{
    const auto own = schema[FormatKeyword].toString();
    return own == Annotation ? nullptr : Format::named(own.isEmpty() ? schema[u"format"_s].toString() : own);
}

} // namespace loom
