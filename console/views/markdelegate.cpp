// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/views/markdelegate.h"

#include "console/models/trafficmodel.h"

using namespace Qt::StringLiterals;

namespace loom {

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    VisibleDelegate::initStyleOption(option, index);
    if (!index.data(TrafficModel::IsMarkedRole).toBool())
        return;
    option->text.prepend(u"★ "_s);
}

} // namespace loom
