// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/validation/format.h"

#include <QJsonObject>

namespace loom {

/// Checks the keywords and arguments of @p schema and all of its subschemas, without following references. A failure
/// names @p file, the JSON pointer and the keyword.
Result<void, Failure> checkKeywords(const QJsonObject &schema, const QString &file);

/// Returns the format that is enforced for strings: that of x-loom-format, or else of "format". Null if there is none,
/// or if x-loom-format is "annotation".
const Format *enforcedFormat(const QJsonObject &schema);

} // namespace loom
