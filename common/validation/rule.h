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

/// The server's time, which some rules compare with.
struct ServerTime
{
    qint64 now; ///< milliseconds since the epoch
    int toleranceHours; ///< 0 = any time will do
};

/// What a rule is asked about.
struct ValueContext
{
    ValueContext(const QJsonValue &about, const ServerTime &time)
        : value(about), type(about.type()), number(type == QJsonValue::Double ? about.toDouble() : 0), clock(time)
    {
    }

    const QJsonValue &value;
    QJsonValue::Type type;
    double number; ///< the value where it is a number
    QString text = {}; ///< the value's text where it is a string and a rule may ask for it
    const ServerTime &clock;
};

/// What a pattern says of the letters of ASCII, where it is one class of characters and how many of them:
/// quicker than a regular expression, and enough for most texts.
struct CharacterClass
{
    std::bitset<128> letters;
    qsizetype least = 0;
    qsizetype most = -1; ///< no text, where the pattern is another

    static CharacterClass of(const QString &pattern);
    /// Whether @p text certainly matches; else the pattern has to be asked.
    bool fits(const QString &text) const;
};

/// One keyword at one place of a schema, with its argument made ready for use.
struct Rule
{
    Rule(const Keyword &word, const QJsonValue &given);

    const Keyword *keyword;
    QJsonValue argument;
    double limit; ///< the argument where it is a number
    QStringList texts; ///< the strings in an argument that is an array
    const Format *format = nullptr; ///< where there is one of the argument's name
    QRegularExpression expression; ///< of a pattern
    CharacterClass run; ///< of a pattern
    ValijsonSchema alone; ///< a schema of nothing but this keyword, where it is a composite
};

/// How a broken rule is told: continues "ensure this value ".
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
/// How a string that lacks the rule's format is rejected; which sentence it is may depend on the string.
ViolationText formatWording(const Rule &rule, const ValueContext &subject);

/// An ECMA 262 pattern as PCRE reads it, or none where it is not a regular expression.
std::optional<QRegularExpression> compilePattern(const QString &pattern);

} // namespace loom
