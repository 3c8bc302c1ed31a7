// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/protocol/messages.h"

namespace loom {

/// Saves @p events to a new file: as CSV if the file name ends in .csv, otherwise as a recording with the address @p
/// service. Returns the reason on failure, for example if the file exists.
Result<void, Failure> saveEvents(const QString &file, const QString &service, const QList<protocol::Event> &events);

} // namespace loom
