// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/schemaoverrides.h"

#include "common/catalogue/schemasetting.h"
#include "common/validation/subschemas.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr QLatin1StringView Extension("x-loom-extend");
constexpr QLatin1StringView Values("enum");
constexpr QLatin1StringView Limit("x-loom-limit");
constexpr QLatin1StringView MaxItems("maxItems");

bool isExtraValue(const QString &value)
{
    static const QRegularExpression expression(u"\\A[a-z][a-z0-9_]{0,49}\\z"_s);
    return expression.match(value).hasMatch();
}

class OverrideWalk
{
public:
    OverrideWalk(const SchemaDocument &document, const SchemaOverrides &overrides)
        : m_document(document), m_overrides(overrides)
    {
    }

    Result<OverriddenSchema, Failure> run()
    {
        m_result.schema = changed(m_document.schema, {});
        m_result.extensions.removeDuplicates();
        if (m_failure)
            return *m_failure;
        return m_result;
    }

private:
    QJsonObject changed(const QJsonObject &schema, const SchemaPath &path)
    {
        auto result = changeSubschemas(schema, path, [this](const QJsonObject &inner, const SubschemaPlace &place) {
            return changed(inner, place.path);
        });
        if (schema.contains(Extension))
            result.insert(Values, longer(schema, {path, Extension}));
        if (schema.contains(Limit))
            result.insert(MaxItems, limited(schema, {path, Limit}));
        return result;
    }

    QJsonArray longer(const QJsonObject &schema, const SchemaPath &path)
    {
        const auto name = nameOf(schema[Extension], path);
        auto values = schema[Values].toArray();
        if (values.isEmpty() || !std::all_of(values.begin(), values.end(), [](const auto &v) { return v.isString(); }))
            fail(m_document.failure(path.pointer(), u"this keyword needs an \"enum\" of strings next to it"_s));

        QSet<QString> known;
        for (const auto &value : std::as_const(values))
            known << value.toString();
        for (const auto &value : m_overrides.extraValues.value(name)) {
            if (!isExtraValue(value))
                fail({u"LOOM_%1: \"%2\" is not allowed; use a lower-case letter followed by at most 49 "
                      "lower-case letters, digits and \"_\""_s.arg(name, value)});
            else if (!known.contains(value))
                values.append(value);
            known << value;
        }
        m_result.extensions << name;
        return values;
    }

    QJsonValue limited(const QJsonObject &schema, const SchemaPath &path)
    {
        const auto name = nameOf(schema[Limit], path);
        if (!schema.contains(MaxItems))
            fail(m_document.failure(path.pointer(), u"this keyword needs a \"maxItems\" next to it"_s));
        const int written = schema[MaxItems].toInt();
        m_result.limits.insert(name, written);
        return m_overrides.limits.value(name, written);
    }

    QString nameOf(const QJsonValue &value, const SchemaPath &path)
    {
        if (!isSettingName(value.toString()))
            fail(m_document.failure(path.pointer(), u"specify a setting name, such as \"SENSOR_TYPES_EXTRA\""_s));
        return value.toString();
    }

    void fail(const Failure &failure)
    {
        if (!m_failure)
            m_failure = failure;
    }

    const SchemaDocument &m_document;
    const SchemaOverrides &m_overrides;
    OverriddenSchema m_result;
    std::optional<Failure> m_failure;
};

} // namespace

Result<OverriddenSchema, Failure> applyOverrides(const SchemaDocument &document, const SchemaOverrides &overrides)
{
    return OverrideWalk(document, overrides).run();
}

} // namespace loom
