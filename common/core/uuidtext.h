// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace loom {

/// Returns a new random UUID (RFC 4122 §4.4), "550e8400-e29b-41d4-a716-446655440000". Thread-safe. For unique ids only,
/// not for secrets: each thread has its own generator, seeded once by the system, whereas QUuid asks the system each
/// time.
QByteArray newUuidText();
/// Like newUuidText(), without allocating memory.
std::array<char, 36> newUuid();

} // namespace loom
