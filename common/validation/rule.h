// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/decimal.h"
#include "common/validation/format.h"
#include "common/validation/pattern.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace loom {

struct Keyword;

/// A value to check, with precomputed properties. References the value and the time, which must outlive it.
struct ValueContext
{
    ValueContext(const QJsonValue &about, const ServerTime &time)
        : value(about), type(about.type()), number(type == QJsonValue::Double ? about.toDouble() : 0), clock(time)
    {
    }

    const QJsonValue &value;
    QJsonValue::Type type;
    double number; ///< the value if it is a number, else 0
    QString text = {}; ///< the value if it is a string and has text rules
    const ServerTime &clock;
};

/// One keyword at one place of a schema, with its precompiled argument.
struct Rule
{
    Rule(const Keyword &keywordRow, const QJsonValue &value);

    const Keyword *keyword;
    QJsonValue argument;
    double limit; ///< the argument if it is a number
    QStringList texts = {}; ///< the strings of the argument if it is an array
    const Format *format = nullptr; ///< the format named by the argument, if it is known
    std::optional<Pattern> pattern = {}; ///< of "pattern"
    Decimal divisor = {}; ///< of "multipleOf"
};

/// The text of a violation; rule continues "ensure this value ".
struct ViolationText
{
    QString rule;
    QJsonObject context;
};

bool isWholeNumber(const QJsonValue &value);
bool isWholeNumber(double number);

bool isListed(const Rule &rule, const ValueContext &subject);
bool isTheConstant(const Rule &rule, const ValueContext &subject);
bool isLongEnough(const Rule &rule, const ValueContext &subject);
bool isShortEnough(const Rule &rule, const ValueContext &subject);
bool matchesPattern(const Rule &rule, const ValueContext &subject);
bool hasFormat(const Rule &rule, const ValueContext &subject);
bool isBase64(const Rule &rule, const ValueContext &subject);
bool isAtLeast(const Rule &rule, const ValueContext &subject);
bool isAbove(const Rule &rule, const ValueContext &subject);
bool isAtMost(const Rule &rule, const ValueContext &subject);
bool isBelow(const Rule &rule, const ValueContext &subject);
bool isMultiple(const Rule &rule, const ValueContext &subject);
bool hasEnoughItems(const Rule &rule, const ValueContext &subject);
bool hasNoMoreItems(const Rule &rule, const ValueContext &subject);
bool hasDifferentItems(const Rule &rule, const ValueContext &subject);
bool hasEnoughFields(const Rule &rule, const ValueContext &subject);
bool hasNoMoreFields(const Rule &rule, const ValueContext &subject);

/// Names the first two items that are equal.
ViolationText uniqueItemsWording(const Rule &rule, const ValueContext &subject);
/// Returns the violation text for a string that does not have the rule's format. It may depend on the string.
ViolationText formatWording(const Rule &rule, const ValueContext &subject);

} // namespace loom
