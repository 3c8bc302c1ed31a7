// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace loom {

/// Returns @p schema, whose references must be local ("#/$defs/name"), changed so that null for an optional field means
/// that the field is absent: every property that is not required accepts null as well, at any depth. A definition that
/// some references require more fields of is copied for them.
QJsonObject acceptNullForOptionalFields(const QJsonObject &schema);

} // namespace loom
