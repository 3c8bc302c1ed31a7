// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentcoding.h"

#include <memory>

namespace loom {

/// Decodes one encoded body, up to a limit of its decoded size. The result depends on the bytes only, not on the pieces
/// in which they arrive. Belongs to one thread.
class ContentDecoder
{
public:
    enum class Outcome {
        Fits, ///< nothing is wrong so far
        TooLarge, ///< what is decoded exceeds the limit
        Invalid, ///< the body is not what the coding says: broken, incomplete, or something follows it
    };

    /// @p coding is not Identity. @p maxBytes limits the decoded body.
    static std::unique_ptr<ContentDecoder> of(ContentCoding coding, qint64 maxBytes);

    ContentDecoder() = default;
    virtual ~ContentDecoder() = default;
    Q_DISABLE_COPY_MOVE(ContentDecoder)

    /// The next @p part of the encoded body. Appends to @p decoded what can be decoded already. The decoder is of no
    /// use after another outcome than Fits.
    virtual Outcome add(QByteArrayView part, QByteArray &decoded) = 0;
    /// The encoded body is complete. Appends the rest to @p decoded, which all calls have to share.
    virtual Outcome finish(QByteArray &decoded) = 0;
    /// Bytes that the decoder holds besides what it has decoded.
    virtual qint64 heldBytes() const = 0;
};

} // namespace loom
