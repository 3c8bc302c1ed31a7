// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/schemadocument.h"

namespace loom {

/// The reference that every message type has at its root.
constexpr QLatin1StringView BaseReference{"/message/v1"};

/// Returns @p document, whose "$ref" is BaseReference, with the fields of @p base written into it: first those of the
/// base. So "additionalProperties" beside the reference knows the fields of the base, other than JSON Schema has it.
/// Fails if the document contradicts the base: it may only add fields, required fields, keywords that the base does not
/// have, and annotations.
Result<SchemaDocument, Failure> withBaseFields(const SchemaDocument &document, const SchemaDocument &base);

} // namespace loom
