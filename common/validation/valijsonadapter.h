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

/// A schema as valijson holds it; reading it is safe from many threads.
using ValijsonSchema = std::shared_ptr<const valijson::Schema>;

/// The one door to valijson. Its exceptions stop here.
class ValijsonAdapter
{
public:
    ValijsonAdapter();
    ~ValijsonAdapter();

    /// Rejects what valijson's parser rejects, in its words.
    static Result<ValijsonSchema, Failure> compile(const QJsonObject &schema);

    /// One thread at a time.
    bool accepts(const valijson::Schema &schema, const QJsonValue &value);

private:
    struct Judge; ///< valijson's validator, which is a class in one version and a template's alias in another
    std::unique_ptr<Judge> m_judge;
};

} // namespace loom
