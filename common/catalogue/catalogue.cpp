// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"

#include "common/catalogue/catalogueloader.h"

#include <QMap>

#include <algorithm>

namespace loom {

Result<Catalogue, Failure> Catalogue::load(const CatalogueOptions &options)
{
    auto loaded = CatalogueLoader(options).load();
    if (!loaded)
        return loaded.error();

    Catalogue catalogue;
    catalogue.m_streams = loaded->streams;
    catalogue.m_extended = loaded->extended;
    std::sort(catalogue.m_streams.begin(), catalogue.m_streams.end(),
              [](const auto &a, const auto &b) { return a.id < b.id; });
    for (size_t i = 0; i < catalogue.m_streams.size(); ++i)
        catalogue.m_byRoute.insert(catalogue.m_streams[i].route, i);
    return catalogue;
}

const Stream *Catalogue::findByRoute(QByteArrayView route) const
{
    const auto it = m_byRoute.constFind(QByteArray::fromRawData(route.data(), route.size()));
    return it == m_byRoute.constEnd() ? nullptr : &m_streams[*it];
}

QList<QByteArray> Catalogue::topics() const
{
    QList<QByteArray> names;
    for (const auto &stream : m_streams)
        names << stream.topics();
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

QList<CatalogueVariable> Catalogue::variables() const
{
    QMap<QString, QStringList> routes;
    QHash<QString, QString> defaults;
    for (const auto &stream : m_streams) {
        if (stream.topicVariable.isEmpty())
            continue;
        routes[stream.topicVariable] << QString::fromLatin1(stream.route);
        defaults[stream.topicVariable] = stream.defaultTopicPattern;
    }

    QList<CatalogueVariable> list;
    for (auto it = routes.begin(); it != routes.end(); ++it)
        list.append({it.key(), CatalogueVariable::Kind::TopicPattern, defaults[it.key()],
                     QStringLiteral("Kafka topic of what is posted to ") + it->join(QStringLiteral(", "))});
    auto extensions = m_extended.keys();
    extensions.sort();
    for (const auto &name : extensions)
        list.append({name, CatalogueVariable::Kind::ExtraValues, QString(),
                     QStringLiteral("Further values that %1 takes, comma separated")
                         .arg(m_extended[name].join(QStringLiteral(", ")))});
    return list;
}

} // namespace loom
