// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

#include <utility>

namespace loom::replay {

/// Parses a header in the form "Name: value" into name and value. Rejects names and values that are invalid in HTTP
/// (RFC 9110 §5).
Result<std::pair<QString, QString>, Failure> readHeaderLine(const QString &line);

} // namespace loom::replay
