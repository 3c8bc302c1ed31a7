// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QString>

#include <utility>

namespace loom::replay {

/// The name and the value of a header as a person writes it, "Name: value". Rejects what HTTP could not carry
/// (RFC 9110 §5).
Result<std::pair<QString, QString>, Failure> readHeaderLine(const QString &line);

} // namespace loom::replay
