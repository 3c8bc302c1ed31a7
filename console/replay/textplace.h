// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loom::replay {

/// Returns "line 3, column 12" for the character at @p position in @p text; both count from 1.
QString placeIn(QStringView text, qsizetype position);

} // namespace loom::replay
