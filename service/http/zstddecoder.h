// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentdecoder.h"

namespace loom {

/// Creates a decoder that uses libzstd and decodes the whole body once it is complete. This needs memory of the decoded
/// size, but no window: a streaming decoder would allocate a window whose size, up to megabytes, is chosen by the
/// frame. Frames that need a dictionary, and more than a thousand frames, are Invalid.
std::unique_ptr<ContentDecoder> zstdDecoder(qint64 maxBytes);

} // namespace loom
