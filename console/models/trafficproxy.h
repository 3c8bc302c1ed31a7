// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/trafficmodel.h"

#include <QSortFilterProxyModel>

namespace loom {

/// Those messages of a TrafficModel that its search finds, in the order of a column or as they came.
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

    /// The first message here that arrived at or after @p time (ms since the epoch), or the last one; not valid where
    /// the messages here do not reach back to that time.
    QModelIndex firstSince(qint64 time) const
    {
        constexpr qint64 Tolerance = 1000; // ms: a point of a plot stands for a second
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
