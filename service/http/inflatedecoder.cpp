// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/inflatedecoder.h"

#include "common/core/bytes.h"

#define ZLIB_CONST
#include <zlib.h>

#include <array>
#include <new>

namespace loom {

namespace {

constexpr int GzipOnly = 16; ///< flag added to the window bits
/// Memory of the window and the state (zconf.h).
constexpr qint64 StateBytes = (1 << MAX_WBITS) + 7 * 1024;

class InflateDecoder : public ContentDecoder
{
public:
    InflateDecoder(InflateFormat format, qint64 maxBytes)
        : m_maxBytes(maxBytes), m_takesSeveral(format == InflateFormat::Gzip)
    {
        if (inflateInit2(&m_stream, MAX_WBITS + (format == InflateFormat::Gzip ? GzipOnly : 0)) != Z_OK)
            throw std::bad_alloc();
    }
    ~InflateDecoder() override { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(InflateDecoder)

    Outcome add(QByteArrayView part, QByteArray &decoded) override
    {
        m_stream.next_in = reinterpret_cast<const Bytef *>(part.data());
        m_stream.avail_in = static_cast<uInt>(part.size());
        while (m_stream.avail_in > 0 || m_hasMore) {
            if (const auto outcome = step(decoded); outcome != Outcome::Fits)
                return outcome;
        }
        return Outcome::Fits;
    }

    Outcome finish(QByteArray &) override { return m_hasEnded ? Outcome::Fits : Outcome::Invalid; }
    qint64 heldBytes() const override { return StateBytes; }

private:
    /// Decodes as much as fits into the buffer.
    Outcome step(QByteArray &decoded)
    {
        if (m_hasEnded && (!m_takesSeveral || inflateReset(&m_stream) != Z_OK))
            return Outcome::Invalid;
        std::array<char, 32 * 1024> buffer;
        m_stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        m_stream.avail_out = buffer.size();
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        const auto written = qsizetype(buffer.size() - m_stream.avail_out);
        if (decoded.size() + written > m_maxBytes)
            return Outcome::TooLarge;
        appendGrowing(decoded, {buffer.data(), written});
        m_hasEnded = result == Z_STREAM_END;
        m_hasMore = !m_hasEnded && m_stream.avail_out == 0;
        if (result == Z_MEM_ERROR)
            throw std::bad_alloc();
        // Z_BUF_ERROR: more input is needed.
        return m_hasEnded || result == Z_OK || result == Z_BUF_ERROR ? Outcome::Fits : Outcome::Invalid;
    }

    z_stream m_stream{};
    const qint64 m_maxBytes;
    const bool m_takesSeveral;
    bool m_hasEnded = false; ///< the current member is complete
    bool m_hasMore = false; ///< zlib has more output than fitted into the buffer
};

} // namespace

std::unique_ptr<ContentDecoder> inflateDecoder(InflateFormat format, qint64 maxBytes)
{
    return std::make_unique<InflateDecoder>(format, maxBytes);
}

} // namespace loom
