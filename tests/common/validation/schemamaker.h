// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

namespace loom::test {

/// Generates schemas of every keyword of JSON Schema 2020-12 that a single document can have, and documents of the same
/// few names and values, so that a document often touches what a schema says. The same seed generates the same ones.
class SchemaMaker
{
public:
    explicit SchemaMaker(quint32 seed) : m_dice(seed) {}

    /// A schema whose references are local. It may have a circle of references that no document could leave.
    QJsonObject schema();
    QJsonValue document() { return document(3); }

private:
    QJsonValue subschema(int depth);
    QJsonObject schema(int depth, int keywords);
    void add(QJsonObject &schema, int depth);
    QJsonArray list(int depth);
    QJsonObject named(const QStringList &names, int depth);
    QJsonArray someNames();
    QJsonValue document(int depth);
    QJsonValue scalar();
    int count() { return m_dice.bounded(4); }
    bool chance(int oneIn) { return m_dice.bounded(oneIn) == 0; }
    template<typename List>
    auto oneOf(const List &list)
    {
        return list.at(m_dice.bounded(int(list.size())));
    }

    QRandomGenerator m_dice;
};

} // namespace loom::test
