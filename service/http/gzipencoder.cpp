// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/gzipencoder.h"

#define ZLIB_CONST
#include <zlib.h>

#include <new>

namespace loom {

QByteArray gzipped(QByteArrayView plain)
{
    constexpr int GzipBits = MAX_WBITS + 16;
    constexpr int UsualMemory = 8;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, GzipBits, UsualMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    QByteArray encoded(qsizetype(deflateBound(&stream, static_cast<uLong>(plain.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<const Bytef *>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(encoded.data());
    stream.avail_out = static_cast<uInt>(encoded.size());
    [[maybe_unused]] const int result = deflate(&stream, Z_FINISH);
    Q_ASSERT(result == Z_STREAM_END);
    encoded.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    encoded.squeeze();
    return encoded;
}

} // namespace loom
