// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/models/visibletext.h"

#include <QStyledItemDelegate>

namespace loom {

/// Shows texts of clients with codes in place of invisible characters. Copied text is unchanged.
class VisibleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override
    {
        return visibleText(QStyledItemDelegate::displayText(value, locale));
    }
};

} // namespace loom
