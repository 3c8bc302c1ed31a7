// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace loom::replay {

/// Translation context for the texts of this folder: Wording::tr("…").
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(loom::replay::Wording)
};

} // namespace loom::replay
