// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QJsonObject>

#include <memory>

namespace valijson {
class Schema;
} // namespace valijson

namespace loom {

/// A schema compiled by valijson. Immutable; thread-safe.
using ValijsonSchema = std::shared_ptr<const valijson::Schema>;

/// The interface to valijson: no other file includes it. Converts its exceptions to failures.
class ValijsonAdapter
{
public:
    ValijsonAdapter();
    ~ValijsonAdapter();

    /// Compiles @p schema. A failure has the text of valijson's exception.
    static Result<ValijsonSchema, Failure> compile(const QJsonObject &schema);

    /// Whether @p value is valid. Not thread-safe.
    bool accepts(const valijson::Schema &schema, const QJsonValue &value);

private:
    struct Validator; ///< valijson's validator: a class in some versions, a template alias in others
    std::unique_ptr<Validator> m_validator;
};

} // namespace loom
