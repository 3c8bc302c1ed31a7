// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/headerfield.h"
#include "common/protocol/messages.h"

namespace loom {

/// @p headers as a console may see them: without credentials, and not without end. From any thread.
QList<protocol::HeaderInfo> shownHeaders(const QList<HeaderField> &headers);

} // namespace loom
