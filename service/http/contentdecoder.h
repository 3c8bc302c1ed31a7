// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentcoding.h"

#include <memory>

namespace loom {

/// Decodes one encoded body, with a limit of the decoded size. The result depends on the bytes only, not on how they
/// are split into parts. Belongs to one thread.
class ContentDecoder
{
public:
    enum class Outcome {
        Fits, ///< valid so far, and within the limit
        TooLarge, ///< the decoded body exceeds the limit
        Invalid, ///< not valid in this coding: corrupt, incomplete, or followed by other bytes
    };

    /// Creates a decoder. @p coding must not be Identity. @p maxBytes limits the decoded body.
    static std::unique_ptr<ContentDecoder> of(ContentCoding coding, qint64 maxBytes);

    ContentDecoder() = default;
    virtual ~ContentDecoder() = default;
    Q_DISABLE_COPY_MOVE(ContentDecoder)

    /// Decodes the next @p part of the body and appends the result to @p decoded. After any outcome except Fits, the
    /// decoder must not be used any more.
    virtual Outcome add(QByteArrayView part, QByteArray &decoded) = 0;
    /// Ends the encoded body and appends the rest to @p decoded. All calls for one body must pass the same @p decoded.
    virtual Outcome finish(QByteArray &decoded) = 0;
    /// Memory use in bytes, without the decoded body.
    virtual qint64 heldBytes() const = 0;
};

} // namespace loom
