// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/visibledelegate.h"

namespace loom {

/// Puts a warning sign before what was rejected, so that it is found by eye without a colour.
class OutcomeDelegate : public VisibleDelegate
{
    Q_OBJECT

public:
    using VisibleDelegate::VisibleDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace loom
