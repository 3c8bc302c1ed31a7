// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/contentdecoder.h"

#include "service/http/inflatedecoder.h"
#include "service/http/zstddecoder.h"

namespace loom {

std::unique_ptr<ContentDecoder> ContentDecoder::of(ContentCoding coding, qint64 maxBytes)
{
    switch (coding) {
    case ContentCoding::Identity:
        break;
    case ContentCoding::Gzip:
        return inflateDecoder(InflateFormat::Gzip, maxBytes);
    case ContentCoding::Deflate:
        return inflateDecoder(InflateFormat::Zlib, maxBytes);
    case ContentCoding::Zstd:
        return zstdDecoder(maxBytes);
    }
    Q_UNREACHABLE();
}

} // namespace loom
