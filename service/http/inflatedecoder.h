// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentdecoder.h"

namespace loom {

enum class InflateFormat {
    Gzip, ///< one or more members (RFC 1952 §2.2)
    Zlib, ///< RFC 1950, without a preset dictionary
};

/// Creates a decoder that uses zlib and decodes each part as it arrives.
std::unique_ptr<ContentDecoder> inflateDecoder(InflateFormat format, qint64 maxBytes);

} // namespace loom
