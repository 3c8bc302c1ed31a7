// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentdecoder.h"

namespace loom {

enum class InflateFormat {
    Gzip, ///< one member after the other (RFC 1952 §2.2)
    Zlib, ///< RFC 1950, without a preset dictionary
};

/// Decodes as the parts arrive, by zlib.
std::unique_ptr<ContentDecoder> inflateDecoder(InflateFormat format, qint64 maxBytes);

} // namespace loom
