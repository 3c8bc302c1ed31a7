// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/zstddecoder.h"

#include "common/core/bytes.h"

#include <QtEndian>

#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <limits>
#include <new>
#include <optional>

namespace loom {

namespace {

using Context = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

constexpr qsizetype MagicBytes = 4;
/// 16 MiB can contain two million empty frames. Decoding them would block the event loop for 300 ms.
constexpr int MaxFrames = 1000;

/// Packaged versions of libzstd also read formats older than RFC 8878, with code that is hardly tested any more.
bool beginsFrame(QByteArrayView bytes)
{
    if (bytes.size() < MagicBytes)
        return false;
    const auto magic = qFromLittleEndian<quint32>(bytes.data());
    return magic == ZSTD_MAGICNUMBER || (magic & ZSTD_MAGIC_SKIPPABLE_MASK) == ZSTD_MAGIC_SKIPPABLE_START;
}

/// The decoded size of the first frame, if the frame header has it.
std::optional<qint64> contentSize(QByteArrayView frame)
{
    const auto size = ZSTD_getFrameContentSize(frame.data(), size_t(frame.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR)
        return std::nullopt;
    return qint64(std::min<quint64>(size, std::numeric_limits<qint64>::max()));
}

class ZstdDecoder : public ContentDecoder
{
public:
    explicit ZstdDecoder(qint64 maxBytes) : m_maxBytes(maxBytes) {}

    Outcome add(QByteArrayView part, QByteArray &) override
    {
        appendGrowing(m_encoded, part);
        if (m_encoded.size() >= MagicBytes && !beginsFrame(m_encoded))
            return Outcome::Invalid;
        return contentSize(m_encoded).value_or(0) > m_maxBytes ? Outcome::TooLarge : Outcome::Fits;
    }

    Outcome finish(QByteArray &decoded) override
    {
        const Context context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
        if (!context)
            throw std::bad_alloc();
        int frames = 0;
        for (QByteArrayView rest = m_encoded; !rest.isEmpty();) {
            if (++frames > MaxFrames)
                return Outcome::Invalid;
            const auto size = beginsFrame(rest) ? ZSTD_findFrameCompressedSize(rest.data(), size_t(rest.size())) : 0;
            if (size == 0 || ZSTD_isError(size))
                return Outcome::Invalid;
            const auto frame = rest.first(qsizetype(size));
            if (const auto outcome = decode(context, frame, decoded); outcome != Outcome::Fits)
                return outcome;
            rest = rest.sliced(frame.size());
        }
        decoded.squeeze();
        return Outcome::Fits;
    }

    qint64 heldBytes() const override { return m_encoded.size(); }

private:
    /// Decodes one frame. If its header has no content size, retries with larger buffers.
    Outcome decode(const Context &context, QByteArrayView frame, QByteArray &decoded) const
    {
        constexpr qint64 MinSize = 64 * 1024;
        constexpr qint64 UsualRatio = 8;
        constexpr qint64 Growth = 4;
        const auto maxSize = m_maxBytes - decoded.size();
        const auto known = contentSize(frame);
        if (known > maxSize)
            return Outcome::TooLarge;
        for (auto size = known.value_or(std::max(MinSize, UsualRatio * frame.size()));; size *= Growth) {
            size = std::min(size, maxSize);
            const auto outcome = decode(context, frame, size, decoded);
            if (outcome != Outcome::TooLarge || size == maxSize)
                return outcome;
            if (known)
                return Outcome::Invalid;
        }
    }

    /// Returns TooLarge if the content needs more than @p size bytes.
    static Outcome decode(const Context &context, QByteArrayView frame, qint64 size, QByteArray &decoded)
    {
        const auto before = decoded.size();
        decoded.resize(before + size);
        const auto result = ZSTD_decompressDCtx(context.get(), decoded.data() + before, size_t(size), frame.data(),
                                                size_t(frame.size()));
        decoded.truncate(before + (ZSTD_isError(result) ? 0 : qsizetype(result)));
        switch (ZSTD_getErrorCode(result)) {
        case ZSTD_error_no_error:
            return Outcome::Fits;
        case ZSTD_error_dstSize_tooSmall:
            return Outcome::TooLarge;
        case ZSTD_error_memory_allocation:
            throw std::bad_alloc();
        default:
            return Outcome::Invalid;
        }
    }

    const qint64 m_maxBytes;
    QByteArray m_encoded;
};

} // namespace

std::unique_ptr<ContentDecoder> zstdDecoder(qint64 maxBytes)
{
    return std::make_unique<ZstdDecoder>(maxBytes);
}

} // namespace loom
