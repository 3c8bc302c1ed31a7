// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "common/protocol/messages.h"

namespace loom {

/// Writes @p events into a new file: CSV where its name ends so, else a capture that names @p service. Says why where
/// that fails, for instance because the file is there.
Result<void, Failure> saveEvents(const QString &file, const QString &service, const QList<protocol::Event> &events);

} // namespace loom
