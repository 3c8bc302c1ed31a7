// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/valijsonadapter.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <exception>

namespace loom {

struct ValijsonAdapter::Validator
{
    valijson::Validator validator;
};

ValijsonAdapter::ValijsonAdapter() : m_validator(std::make_unique<Validator>()) {}
ValijsonAdapter::~ValijsonAdapter() = default;

Result<ValijsonSchema, Failure> ValijsonAdapter::compile(const QJsonObject &schema)
{
    try {
        const auto compiled = std::make_shared<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(schema)), *compiled);
        return ValijsonSchema(compiled);
    } catch (const std::exception &rejection) {
        return Failure{QString::fromUtf8(rejection.what())};
    }
}

bool ValijsonAdapter::accepts(const valijson::Schema &schema, const QJsonValue &value)
{
    try {
        return m_validator->validator.validate(schema, valijson::adapters::QtJsonAdapter(value), nullptr);
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace loom
