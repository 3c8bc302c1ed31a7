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

/// An independent judgement of documents, by valijson: no other file includes it, and its exceptions stop here. It does
/// not judge requests, for the reasons in ARCHITECTURE.md, "How a schema is read".
///
/// valijson knows draft 7, and cannot judge every keyword. What it cannot judge is left out of the schema as long as
/// that only makes the schema accept more. So a document that Loom accepts must be accepted here; a document that Loom
/// rejects must be rejected here only if isComplete().
class SecondJudge
{
public:
    /// References in @p schema must be local: "#" or "#/$defs/name". A failure has the text of valijson's exception.
    static Result<SecondJudge, Failure> of(const QJsonObject &schema);

    bool accepts(const QJsonValue &document) const;
    /// Whether no part of the schema has been left out.
    bool isComplete() const { return m_isComplete; }

private:
    SecondJudge() = default;

    std::shared_ptr<const valijson::Schema> m_schema;
    bool m_isComplete = true;
};

} // namespace loom
