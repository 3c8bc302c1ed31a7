// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/textplace.h"

#include "console/replay/wording.h"

namespace loom::replay {

QString placeIn(QStringView text, qsizetype position)
{
    const auto before = text.first(position);
    const auto line = before.count(u'\n') + 1;
    const auto column = position - before.lastIndexOf(u'\n');
    return Wording::tr("line %1, column %2").arg(line).arg(column);
}

} // namespace loom::replay
