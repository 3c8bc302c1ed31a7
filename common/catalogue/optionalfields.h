// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace loom {

/// Returns @p schema, which must not contain references, changed so that null for an optional field means that the
/// field is absent: every property that is not required accepts null as well, at any depth. A property whose rules
/// could then not be enforced in full is left unchanged.
QJsonObject acceptNullForOptionalFields(const QJsonObject &schema);

} // namespace loom
