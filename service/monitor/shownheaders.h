// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/headerfield.h"
#include "common/protocol/messages.h"

namespace loom {

/// Returns @p headers as consoles may see them: credentials are redacted, long values are truncated. Thread-safe.
QList<protocol::HeaderInfo> shownHeaders(const QList<HeaderField> &headers);

} // namespace loom
