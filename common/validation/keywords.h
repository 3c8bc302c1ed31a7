// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/rule.h"

#include <QJsonValue>

#include <span>

namespace loom {

/// Who enforces a keyword, and how a violation of it is found. Inside a composite it is valijson.
enum class Role {
    Note, ///< nobody: says something to people only
    Type, ///< Loom
    Value, ///< Loom, for values of every type
    Length, ///< Loom, for strings
    Text, ///< Loom, for strings that have the right length; cannot stand inside a composite
    Bound, ///< Loom, for numbers, and for how many items or fields there are
    Composite, ///< valijson, with a schema of this keyword alone: which of its rules is broken is not told
    Partner, ///< valijson, as a part of the "if" beside it
    Walked ///< Loom: the walk over the fields and items tells where it is broken
};

/// What a keyword may be given.
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
    bool (*holds)(const Rule &rule, const ValueContext &subject) = nullptr; ///< where it is a rule of Loom's
    const char *wording = nullptr; ///< %1 is the argument; none for formats, which bring their own
    const char *context = nullptr; ///< the argument's name in a violation's context

    bool isComposite() const { return role == Role::Composite || role == Role::Partner; }
};

/// In the order in which the violations of one value are listed.
std::span<const Keyword> keywords();
/// The row of @p name; none for a keyword that Loom does not enforce.
const Keyword *keywordNamed(const QString &name);
/// "x-loom" and its kind: notes that belong to the programs that read them.
bool isExtension(const QString &name);

ViolationText wordingOf(const Rule &rule, const ValueContext &subject);

} // namespace loom
