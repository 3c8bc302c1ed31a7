// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/trafficmodel.h"

#include <QSortFilterProxyModel>

namespace loom {

/// The messages of a TrafficModel that match its search, sorted by a column or in the order of arrival.
class TrafficProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TrafficProxy(TrafficModel &traffic)
    {
        setSourceModel(&traffic);
        setSortRole(TrafficModel::SortRole);
        setSortCaseSensitivity(Qt::CaseInsensitive);
        connect(&traffic, &TrafficModel::searched, this, &TrafficProxy::invalidate);
    }

    /// Returns the first message received at or after @p time (ms since the epoch), or the last message. Invalid if the
    /// oldest message here is later than that time.
    QModelIndex firstSince(qint64 time) const
    {
        constexpr qint64 Tolerance = 1000; // ms: each point of a plot covers one second
        const auto &traffic = *qobject_cast<TrafficModel *>(sourceModel());
        QModelIndex found;
        for (int row = 0; row < traffic.rowCount(); ++row) {
            const auto index = mapFromSource(traffic.index(row, 0));
            const auto arrival = traffic.event(row).time;
            if (!index.isValid())
                continue;
            if (!found.isValid() && arrival > time + Tolerance)
                return {};
            found = index;
            if (arrival >= time)
                break;
        }
        return found;
    }

    bool isSorted() const { return sortColumn() >= 0; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(TrafficModel::IsFoundRole).toBool();
    }
};

} // namespace loom
