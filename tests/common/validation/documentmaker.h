// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

namespace loom::test {

/// Generates documents for a schema: about half are valid, often with boundary values; the others are invalid in one or
/// two places, often by a small difference. The same seed generates the same documents.
class DocumentMaker
{
public:
    DocumentMaker(const QJsonObject &schema, quint32 seed) : m_schema(schema), m_dice(seed) {}

    QJsonValue next();

private:
    QJsonValue fitting(const QJsonObject &schema);
    double fittingNumber(const QJsonObject &schema, bool isWhole);
    QString fittingString(const QJsonObject &schema);
    QJsonArray fittingArray(const QJsonObject &schema);
    QJsonObject fittingObject(const QJsonObject &schema);
    /// Adds fields that the schema does not name until @p object has @p count.
    void addOthers(const QJsonObject &schema, QJsonObject &object, qsizetype count);

    QJsonValue spoilt(const QJsonObject &schema, const QJsonValue &value);
    QJsonValue spoiltObject(const QJsonObject &schema, QJsonObject object);
    QJsonValue spoiltArray(const QJsonObject &schema, QJsonArray array);
    /// Returns a value near the boundary of one of the schema's rules, or any value.
    QJsonValue boundaryValue(const QJsonObject &schema);
    QJsonArray suspects(const QJsonObject &schema);

    QString text(const QString &alphabet, int length);
    QString wildText();
    QString time(bool isWild);
    QString uuid();
    QString base64();
    QJsonValue anything();

    bool chance(int oneIn) { return m_dice.bounded(oneIn) == 0; }
    template<typename List>
    auto oneOf(const List &list)
    {
        return list.at(m_dice.bounded(int(list.size())));
    }

    QJsonObject m_schema;
    QRandomGenerator m_dice;
};

} // namespace loom::test
