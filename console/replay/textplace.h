// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom::replay {

/// "line 3, column 12" of the character at @p position in @p text, as editors count.
QString placeIn(QStringView text, qsizetype position);

} // namespace loom::replay
