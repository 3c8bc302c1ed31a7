// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/validation/pattern.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QString>

#include <map>
#include <optional>

namespace loom {

/// Random values for one schema: values that keep its rules for strings and numbers, and values near the boundaries of
/// these rules, on both sides.
class BoundaryValues
{
public:
    explicit BoundaryValues(quint32 seed) : m_dice(seed) {}

    /// Returns a number that keeps the schema's rules if they allow one.
    double number(const QJsonObject &schema, bool isWhole);
    /// Returns a text that keeps the schema's rules, as far as guessing finds one.
    QString text(const QJsonObject &schema);
    /// Returns values near the boundaries of the schema's rules for strings and numbers.
    QJsonArray around(const QJsonObject &schema);
    /// Returns one value of each type, and further ones that are often mistaken.
    static const QJsonArray &ofEveryType();

    QString name() { return plainText(5); }
    QString wildText();
    int bounded(int beyond) { return m_dice.bounded(beyond); }
    bool chance(int oneIn) { return m_dice.bounded(oneIn) == 0; }
    template<typename List>
    auto oneOf(const List &list)
    {
        return list.at(m_dice.bounded(int(list.size())));
    }

private:
    QString plainText(int length);
    QString time(bool isWild);
    QString uuid();
    QString base64();
    QJsonArray aroundFormat(const QString &format);

    /// Returns null for a pattern that is invalid.
    const Pattern *patternOf(const QString &expression);

    QRandomGenerator m_dice;
    std::map<QString, std::optional<Pattern>> m_patterns; ///< compiling one takes longer than all else here
};

} // namespace loom
