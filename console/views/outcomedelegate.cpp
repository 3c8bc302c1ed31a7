// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/outcomedelegate.h"

#include "console/models/trafficmodel.h"
#include "console/views/icons.h"

#include <QWidget>

namespace loom {

void OutcomeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    VisibleDelegate::initStyleOption(option, index);
    if (!index.data(TrafficModel::IsRejectedRole).toBool())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon("triangle-alert", IconColour::Warning);
    option->decorationSize = {14, 14};
    option->font.setBold(true);
}

} // namespace loom
