// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/validation/schema.h"

#include "common/validation/schemacompiler.h"

namespace loom {

Result<Schema, Failure> Schema::compile(const QJsonObject &schema, const QString &file)
{
    SchemaCompiler compiler(file);
    auto compiled = compiler.compile(schema);
    if (!compiled)
        return compiled.error();
    return Schema(*std::move(compiled));
}

} // namespace loom
