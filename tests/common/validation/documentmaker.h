// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

namespace loom::test {

/// Makes up documents from a schema: about half fit it, often just so, and the others are spoilt in one place or
/// two, often by just a little. The same seed makes the same documents.
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
    /// Fields that the schema does not name, until @p object has @p count.
    void addOthers(const QJsonObject &schema, QJsonObject &object, qsizetype count);

    QJsonValue spoilt(const QJsonObject &schema, const QJsonValue &value);
    QJsonValue spoiltObject(const QJsonObject &schema, QJsonObject object);
    QJsonValue spoiltArray(const QJsonObject &schema, QJsonArray array);
    /// A value on either side of one of the schema's rules, or of any kind at all.
    QJsonValue suspect(const QJsonObject &schema);
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
