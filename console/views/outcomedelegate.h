// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/views/visibledelegate.h"

namespace loom {

/// Draws a warning sign before rejected messages, so that they are recognisable without colour.
class OutcomeDelegate : public VisibleDelegate
{
    Q_OBJECT

public:
    using VisibleDelegate::VisibleDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace loom
