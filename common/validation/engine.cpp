// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/engine.h"

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <exception>

namespace loom {

struct Engine::Judge
{
    valijson::Validator validator;
};

Engine::Engine() : m_judge(std::make_unique<Judge>()) {}
Engine::~Engine() = default;

Result<EngineSchema, Failure> Engine::compile(const QJsonObject &schema)
{
    try {
        const auto compiled = std::make_shared<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(schema)), *compiled);
        return EngineSchema(compiled);
    } catch (const std::exception &refusal) {
        return Failure{QString::fromUtf8(refusal.what())};
    }
}

bool Engine::accepts(const valijson::Schema &schema, const QJsonValue &value)
{
    try {
        return m_judge->validator.validate(schema, valijson::adapters::QtJsonAdapter(value), nullptr);
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace loom
