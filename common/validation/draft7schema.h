// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace loom {

/// A schema in the part of draft 7 that valijson judges as JSON Schema 2020-12 does.
struct Draft7Schema
{
    QJsonObject schema;
    bool isComplete = true; ///< whether it accepts exactly what the original accepts, and not more
};

/// Translates @p schema, whose references must be local. Rules that cannot be translated are left out where the result
/// then accepts more; inside "not", "oneOf" and "if", where it could accept less, the whole keyword is left out.
Draft7Schema toDraft7(const QJsonObject &schema);

} // namespace loom
