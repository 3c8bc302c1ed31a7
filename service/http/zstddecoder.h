// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentdecoder.h"

namespace loom {

/// Decodes the whole body when it is complete, by libzstd: into memory of the decoded size, without the window that a
/// stream needs, which a frame of a few bytes can demand megabytes for. Frames that need a dictionary are Invalid, and
/// so are more than a thousand frames.
std::unique_ptr<ContentDecoder> zstdDecoder(qint64 maxBytes);

} // namespace loom
