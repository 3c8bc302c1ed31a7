// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/valijsonadapter.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <bitset>
#include <optional>

namespace loom {

struct Keyword;
struct Format;

/// The server's time, for rules that compare with it.
struct ServerTime
{
    qint64 now; ///< milliseconds since the epoch
    int toleranceHours; ///< maximum clock skew in hours; 0 = any time
};

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

/// Fast path for a pattern that is one class of ASCII characters with a repeat count: faster than a regular expression,
/// and sufficient for most texts.
struct CharacterClass
{
    std::bitset<128> letters;
    qsizetype least = 0;
    qsizetype most = -1; ///< -1 matches no text: the pattern is of another form

    static CharacterClass of(const QString &pattern);
    /// Whether @p text certainly matches. If false, the regular expression must decide.
    bool fits(const QString &text) const;
};

/// One keyword at one place of a schema, with its precompiled argument.
struct Rule
{
    Rule(const Keyword &keywordRow, const QJsonValue &value);

    const Keyword *keyword;
    QJsonValue argument;
    double limit; ///< the argument if it is a number
    QStringList texts; ///< the strings of the argument if it is an array
    const Format *format = nullptr; ///< the format named by the argument, if it is known
    QRegularExpression expression; ///< compiled pattern
    CharacterClass characters; ///< fast path of a pattern
    ValijsonSchema alone; ///< schema of only this keyword, for a combinator
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
bool hasEnoughItems(const Rule &rule, const ValueContext &subject);
bool hasNoMoreItems(const Rule &rule, const ValueContext &subject);
bool hasEnoughFields(const Rule &rule, const ValueContext &subject);
bool hasNoMoreFields(const Rule &rule, const ValueContext &subject);

bool isKnownFormat(const QString &name);
QString knownFormats();
/// Returns the violation text for a string that does not have the rule's format. It may depend on the string.
ViolationText formatWording(const Rule &rule, const ValueContext &subject);

/// Translates an ECMA 262 pattern to PCRE. Returns nothing if it is not a valid regular expression.
std::optional<QRegularExpression> compilePattern(const QString &pattern);

} // namespace loom
