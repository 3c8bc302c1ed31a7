// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/program/options.h"
#include "console/replay/source.h"

#include <memory>

namespace loom::replay {

/// Messages of a run with a name.
struct NamedSource
{
    std::unique_ptr<Source> source;
    QString name; ///< for reports: name of the file, or the route
};

/// Creates the source that @p options specify. Fails if a file cannot be read or the endpoint has no example.
Result<NamedSource, Failure> makeSource(const Options &options);

} // namespace loom::replay
