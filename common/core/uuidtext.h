// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace loom {

/// A new random UUID (RFC 4122 §4.4), "550e8400-e29b-41d4-a716-446655440000". From any thread.
/// Good for telling things apart, not for keeping secrets: each thread has a generator of its own
/// that is seeded by the system once, where QUuid asks the system each time.
QByteArray newUuidText();
/// The same without a place of its own.
std::array<char, 36> newUuid();

} // namespace loom
