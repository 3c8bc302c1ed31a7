// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/extravalues.h"

#include "common/catalogue/variable.h"
#include "common/validation/subschemas.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace loom {

namespace {

constexpr QLatin1String Extension("x-loom-extend");
constexpr QLatin1String Values("enum");

bool isExtraValue(const QString &value)
{
    static const QRegularExpression expression(QStringLiteral("\\A[a-z][a-z0-9_]{0,49}\\z"));
    return expression.match(value).hasMatch();
}

class Extending
{
public:
    Extending(const SchemaDocument &document, const QHash<QString, QStringList> &extraValues)
        : m_document(document), m_extraValues(extraValues)
    {
    }

    Result<ExtendedSchema, Failure> run()
    {
        const auto schema = extended(m_document.schema, {});
        if (m_failure)
            return *m_failure;
        return ExtendedSchema{schema, m_variables};
    }

private:
    QJsonObject extended(const QJsonObject &schema, const QString &pointer)
    {
        auto changed = changeSubschemas(schema, pointer, [this](const QJsonObject &inner, const SubschemaPlace &place) {
            return extended(inner, place.pointer);
        });
        if (schema.contains(Extension))
            changed.insert(Values, longer(schema, jsonPointer(pointer, Extension)));
        return changed;
    }

    QJsonArray longer(const QJsonObject &schema, const QString &pointer)
    {
        const auto name = schema[Extension].toString();
        auto values = schema[Values].toArray();
        if (!isVariableName(name))
            fail(m_document.failure(pointer, QStringLiteral("name a variable, such as \"SENSOR_TYPES_EXTRA\"")));
        if (values.isEmpty() || !std::all_of(values.begin(), values.end(), [](const auto &v) { return v.isString(); }))
            fail(m_document.failure(pointer, QStringLiteral("only an \"enum\" of strings beside it can be extended")));

        for (const auto &value : m_extraValues.value(name)) {
            if (!isExtraValue(value))
                fail({QStringLiteral("LOOM_%1: \"%2\" is not allowed; a value begins with a small letter and goes on "
                                     "with at most 49 small letters, digits and \"_\"")
                          .arg(name, value)});
            else if (!values.contains(value))
                values.append(value);
        }
        if (!m_variables.contains(name))
            m_variables << name;
        return values;
    }

    void fail(const Failure &failure)
    {
        if (!m_failure)
            m_failure = failure;
    }

    const SchemaDocument &m_document;
    const QHash<QString, QStringList> &m_extraValues;
    QStringList m_variables;
    std::optional<Failure> m_failure;
};

} // namespace

Result<ExtendedSchema, Failure> addExtraValues(const SchemaDocument &document,
                                               const QHash<QString, QStringList> &extraValues)
{
    return Extending(document, extraValues).run();
}

} // namespace loom
