// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/options.h"
#include "console/replay/source.h"

#include <memory>

namespace loom::replay {

/// What a run sends.
struct NamedSource
{
    std::unique_ptr<Source> source;
    QString name; ///< for reports: the file's, or the route
};

/// The messages that @p options ask for. Rejects files that cannot be read, and routes that are not there.
Result<NamedSource, Failure> makeSource(const Options &options);

} // namespace loom::replay
