// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/catalogue.h"

#include "common/catalogue/batchitem.h"
#include "common/catalogue/catalogueloader.h"

#include <algorithm>

namespace loom {

Result<Catalogue, Failure> Catalogue::load(const CatalogueOptions &options)
{
    auto loaded = CatalogueLoader(options).load();
    if (!loaded)
        return loaded.error();

    Catalogue catalogue;
    catalogue.m_loaded = *std::move(loaded);
    auto &messageTypes = catalogue.m_loaded.messageTypes;
    std::sort(messageTypes.begin(), messageTypes.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    for (size_t i = 0; i < messageTypes.size(); ++i)
        catalogue.m_byRoute.insert(messageTypes[i].route, i);
    return catalogue;
}

std::vector<const Endpoint *> Catalogue::endpoints() const
{
    std::vector<const Endpoint *> all;
    for (const auto &messageType : messageTypes())
        all.push_back(&messageType);
    for (const auto &batch : batches())
        all.push_back(&batch);
    std::sort(all.begin(), all.end(), [](const auto *a, const auto *b) { return a->route < b->route; });
    return all;
}

const MessageType *Catalogue::findByRoute(QByteArrayView route) const
{
    const auto it = m_byRoute.constFind(QByteArray::fromRawData(route.data(), route.size()));
    return it == m_byRoute.constEnd() ? nullptr : &messageTypes()[*it];
}

const MessageType &Catalogue::itemsOf(const Batch &batch) const
{
    const auto found = std::find_if(messageTypes().begin(), messageTypes().end(),
                                    [&](const auto &messageType) { return messageType.id == batch.item; });
    Q_ASSERT(found != messageTypes().end());
    return *found;
}

QStringList Catalogue::switchesOf(const Endpoint &endpoint) const
{
    QStringList names{endpoint.switchName};
    const auto batch = std::find_if(batches().begin(), batches().end(),
                                    [&](const auto &candidate) { return candidate.id == endpoint.id; });
    if (batch != batches().end() && BatchItem::canNameStream(itemsOf(*batch))) {
        for (const auto &messageType : messageTypes())
            names << messageType.switchName;
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QList<QByteArray> Catalogue::topics() const
{
    QList<QByteArray> names;
    for (const auto &messageType : messageTypes())
        names << messageType.topics();
    std::sort(names.begin(), names.end());
    names.resize(std::unique(names.begin(), names.end()) - names.begin());
    return names;
}

} // namespace loom
