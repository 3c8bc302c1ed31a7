// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/rule.h"

#include <QJsonValue>

#include <span>

namespace loom {

/// What Loom does with a keyword.
enum class Role {
    Annotation, ///< for people and programs; not enforced
    Identifier, ///< names a schema, for references
    Type, ///< checked first
    Value, ///< a rule for values of every type
    Length, ///< a rule for strings
    Text, ///< a rule for strings of a valid length
    Bound, ///< a rule for numbers, and for the items or fields as a whole
    Applicator ///< applies subschemas to the value itself, or to its fields or items
};

/// Where the subschemas in a keyword's argument are.
enum class Subschemas {
    None,
    Argument, ///< the argument itself
    List, ///< each item
    Named ///< each member's value
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
    using Check = bool (*)(const Rule &rule, const ValueContext &subject);
    using Wording = ViolationText (*)(const Rule &rule, const ValueContext &subject);

    const char *name;
    Role role;
    const Argument &argument;
    Subschemas subschemas = Subschemas::None;
    Check holds = nullptr; ///< for a rule
    const char *wording = nullptr; ///< violation text, %1 is the argument
    const char *context = nullptr; ///< name of the argument in a violation's context
    Wording ownWording = nullptr; ///< instead of wording, if the text depends on the value
};

/// All keywords of JSON Schema 2020-12, in the order in which the violations of one value are listed.
std::span<const Keyword> keywords();
/// Returns the row of @p name, or null for an unknown keyword.
const Keyword *keywordNamed(const QString &name);
/// Whether @p name is an extension keyword such as "x-loom": an annotation for programs.
bool isExtension(const QString &name);
/// Whether @p name is a known keyword or an extension that nothing enforces.
bool isAnnotation(const QString &name);

ViolationText wordingOf(const Rule &rule, const ValueContext &subject);

} // namespace loom
