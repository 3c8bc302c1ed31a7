// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/rule.h"

#include <QJsonValue>

#include <span>

namespace loom {

/// Whether Loom or valijson enforces a keyword, and how a violation is found. Inside a combinator (anyOf, not, …)
/// valijson enforces all keywords.
enum class Role {
    Note, ///< annotation; not enforced
    Type, ///< Loom
    Value, ///< Loom, for values of every type
    Length, ///< Loom, for strings
    Text, ///< Loom, for strings of a valid length; not allowed inside a combinator
    Bound, ///< Loom, for numbers and for the number of items or fields
    Combinator, ///< valijson, with a schema of only this keyword; violations do not name the broken subschema
    Partner, ///< valijson, as a part of the "if" next to it
    Walked ///< Loom, while visiting fields and items; violations name their place
};

/// Allowed arguments of a keyword.
struct Argument
{
    bool (*fits)(const QJsonValue &argument);
    QString (*description)();
};

/// One row of the table of every keyword that a schema may use.
struct Keyword
{
    const char *name;
    Role role;
    const Argument &argument;
    bool (*holds)(const Rule &rule,
                  const ValueContext &subject) = nullptr; ///< the check, for a keyword that Loom enforces
    const char *wording = nullptr; ///< violation text, %1 is the argument; null for formats, which have their own
    const char *context = nullptr; ///< name of the argument in a violation's context

    bool isCombinator() const { return role == Role::Combinator || role == Role::Partner; }
};

/// All keywords, in the order in which the violations of one value are listed.
std::span<const Keyword> keywords();
/// Returns the row of @p name, or null for an unknown keyword.
const Keyword *keywordNamed(const QString &name);
/// Whether @p name is an extension keyword such as "x-loom": an annotation for programs.
bool isExtension(const QString &name);
/// Whether @p name is a known keyword or an extension that nothing enforces.
bool isAnnotation(const QString &name);

ViolationText wordingOf(const Rule &rule, const ValueContext &subject);

} // namespace loom
