// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/secondjudge.h"

#include "common/validation/draft7schema.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <exception>

namespace loom {

Result<SecondJudge, Failure> SecondJudge::of(const QJsonObject &schema)
{
    const auto translated = toDraft7(schema);
    SecondJudge judge;
    judge.m_isComplete = translated.isComplete;
    try {
        const auto compiled = std::make_shared<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(translated.schema)), *compiled);
        judge.m_schema = compiled;
    } catch (const std::exception &rejection) {
        return Failure{QString::fromUtf8(rejection.what())};
    }
    return judge;
}

bool SecondJudge::accepts(const QJsonValue &document) const
{
    try {
        valijson::Validator validator;
        return validator.validate(*m_schema, valijson::adapters::QtJsonAdapter(document), nullptr);
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace loom
