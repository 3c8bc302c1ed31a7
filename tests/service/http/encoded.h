// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>

#include <memory>

/// Encoded bodies, for tests and fuzzers.
namespace loom::test {

/// @p windowBits is the argument of deflateInit2(): MAX_WBITS for zlib, plus 16 for gzip, negative for raw deflate.
inline QByteArray deflated(QByteArrayView plain, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
    QByteArray encoded(qsizetype(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<const Bytef *>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(encoded.data());
    stream.avail_out = static_cast<uInt>(encoded.size());
    deflate(&stream, Z_FINISH);
    encoded.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return encoded;
}

inline QByteArray gzipped(QByteArrayView plain)
{
    return deflated(plain, MAX_WBITS + 16);
}

inline QByteArray zlibbed(QByteArrayView plain)
{
    return deflated(plain, MAX_WBITS);
}

struct ZstdFrame
{
    bool hasContentSize = true; ///< the frame header has the content size
    int windowLog = 0; ///< 0: the library's default
    QByteArray dictionary = {};
};

inline QByteArray zstd(QByteArrayView plain, const ZstdFrame &frame = {})
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_contentSizeFlag, frame.hasContentSize ? 1 : 0);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, frame.windowLog);
    ZSTD_CCtx_loadDictionary(context.get(), frame.dictionary.data(), size_t(frame.dictionary.size()));
    QByteArray encoded(qsizetype(ZSTD_compressBound(size_t(plain.size()))), '\0');
    ZSTD_outBuffer out{encoded.data(), size_t(encoded.size()), 0};
    // Two calls, so that the library does not know the content size in advance and keeps the requested window.
    ZSTD_inBuffer none{nullptr, 0, 0};
    if (!frame.hasContentSize)
        ZSTD_compressStream2(context.get(), &out, &none, ZSTD_e_flush);
    ZSTD_inBuffer in{plain.data(), size_t(plain.size()), 0};
    ZSTD_compressStream2(context.get(), &out, &in, ZSTD_e_end);
    encoded.truncate(qsizetype(out.pos));
    return encoded;
}

} // namespace loom::test
