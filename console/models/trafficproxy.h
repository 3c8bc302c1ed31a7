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

    bool isSorted() const { return sortColumn() >= 0; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(TrafficModel::IsFoundRole).toBool();
    }
};

} // namespace loom
