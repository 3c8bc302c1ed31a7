// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/engine.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace loom {

struct Keyword;

/// The server's time, which some rules compare with.
struct Clock
{
    qint64 now; ///< milliseconds since the epoch
    int toleranceHours; ///< 0 = any time will do
};

/// What a rule is asked about.
struct Subject
{
    const QJsonValue &value;
    const QString &text; ///< the value's text where it is a string, else empty
    const Clock &clock;
};

/// One keyword at one place of a schema, with its argument made ready for use.
struct Rule
{
    const Keyword *keyword;
    QJsonValue argument;
    QRegularExpression expression; ///< of a pattern
    EngineSchema alone; ///< a schema of nothing but this keyword, where it is a composite
};

/// How a broken rule is told: continues "ensure this value ".
struct Wording
{
    QString rule;
    QJsonObject context;
};

bool isWholeNumber(const QJsonValue &value);

bool isListed(const Rule &rule, const Subject &subject);
bool isTheConstant(const Rule &rule, const Subject &subject);
bool isLongEnough(const Rule &rule, const Subject &subject);
bool isShortEnough(const Rule &rule, const Subject &subject);
bool matchesPattern(const Rule &rule, const Subject &subject);
bool hasFormat(const Rule &rule, const Subject &subject);
bool isBase64(const Rule &rule, const Subject &subject);
bool isAtLeast(const Rule &rule, const Subject &subject);
bool isAbove(const Rule &rule, const Subject &subject);
bool isAtMost(const Rule &rule, const Subject &subject);
bool isBelow(const Rule &rule, const Subject &subject);
bool hasEnoughItems(const Rule &rule, const Subject &subject);
bool hasNoMoreItems(const Rule &rule, const Subject &subject);
bool hasEnoughFields(const Rule &rule, const Subject &subject);
bool hasNoMoreFields(const Rule &rule, const Subject &subject);

bool isKnownFormat(const QString &name);
QString knownFormats();
/// How a string that lacks the rule's format is refused; which sentence it is may depend on the string.
Wording formatWording(const Rule &rule, const Subject &subject);

/// An ECMA 262 pattern as PCRE reads it, or none where it is not a regular expression.
std::optional<QRegularExpression> compilePattern(const QString &pattern);

} // namespace loom
