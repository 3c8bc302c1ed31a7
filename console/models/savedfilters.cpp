// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/models/savedfilters.h"

#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

const auto Key = u"traffic/filters"_s;

void write(const QList<SavedFilter> &filters)
{
    const auto json = WireType<QList<SavedFilter>>::write(filters).toArray();
    QSettings().setValue(Key, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QList<SavedFilter> without(const QString &name)
{
    auto filters = SavedFilters::list();
    filters.removeIf([&](const SavedFilter &filter) { return filter.name == name; });
    return filters;
}

} // namespace

QList<SavedFilter> SavedFilters::list()
{
    QList<SavedFilter> filters;
    for (const auto &item : QJsonDocument::fromJson(QSettings().value(Key).toByteArray()).array()) {
        // Skip entries that a later version wrote and that this version cannot read.
        if (const auto filter = fromJson<SavedFilter>(item.toObject());
            filter && !filter->name.isEmpty() && filters.size() < MaxFilters)
            filters << *filter;
    }
    return filters;
}

bool SavedFilters::save(SavedFilter filter)
{
    filter.name = filter.name.trimmed().left(MaxName);
    auto filters = without(filter.name);
    if (filter.name.isEmpty() || filters.size() >= MaxFilters)
        return false;
    filters << filter;
    std::sort(filters.begin(), filters.end(), [](const SavedFilter &one, const SavedFilter &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    write(filters);
    return true;
}

void SavedFilters::remove(const QString &name)
{
    write(without(name));
}

} // namespace loom
