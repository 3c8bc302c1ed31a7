// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentdecoder.h"
#include "service/http/requesthead.h"

namespace loom {

/// The limit and the coding of a body that is kept.
struct ExpectedBody
{
    qint64 maxBytes = 0; ///< limit of the body, both as received and decoded
    ContentCoding coding = ContentCoding::Identity; ///< the body's Content-Encoding
};

/// Reads the bodies of consecutive requests: a fixed number of bytes (RFC 9112 §6.2), or chunks and a trailer (§7.1).
/// Decodes the body. Does no I/O; the result depends on the bytes only, not on how they are split into reads.
/// ExpectedBody::maxBytes limits a kept body.
class BodyReader
{
public:
    enum class Event {
        NeedMore, ///< all complete input was consumed
        End, ///< the body is complete
        TooLarge, ///< the body exceeds its limit, encoded or decoded; the rest of it is dropped
        Undecodable, ///< the body is not valid in its coding; the rest of it is dropped
        Broken, ///< the end of the body cannot be found; error() says why
    };

    /// @p lineBytes limits the trailer and all chunk extensions together. @p skipBytes limits a dropped body.
    BodyReader(qsizetype lineBytes, qint64 skipBytes) : m_lineBytes(lineBytes), m_skipBytes(skipBytes) {}

    /// Starts the body that follows @p head, and keeps it.
    void start(const RequestHead &head, ExpectedBody expected);
    /// Starts the body that follows @p head, and drops it.
    void skip(const RequestHead &head);
    /// Removes the bytes that belong to the body from the front of @p bytes. After NeedMore, the caller passes what is
    /// left again, with more bytes appended.
    Event read(QByteArrayView &bytes);
    /// Drops the received part of the body, and the rest as it arrives.
    void drop();

    const Error &error() const { return m_error; }
    qint64 received() const { return m_received; } ///< bytes as received (encoded), without chunk framing
    QByteArrayView held() const { return m_held; } ///< the decoded body so far; valid until the next non-const call
    /// Memory use in bytes: the decoded body and the decoder's buffers.
    qint64 heldBytes() const { return m_held.size() + (m_decoder ? m_decoder->heldBytes() : 0); }
    bool isEncoded() const { return m_coding != ContentCoding::Identity; }
    QByteArray take() { return std::exchange(m_held, {}); }

private:
    enum class State {
        Fixed,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer,
        Done
    };

    void begin(const RequestHead &head, qint64 maxBytes, bool isKept);
    Event readFixed(QByteArrayView &bytes);
    Event readChunkSize(QByteArrayView &bytes);
    Event readChunkData(QByteArrayView &bytes);
    Event readChunkEnd(QByteArrayView &bytes);
    Event readTrailer(QByteArrayView &bytes);
    Event readPart(QByteArrayView &bytes);
    Event decode(QByteArrayView part);
    Event eventOf(ContentDecoder::Outcome outcome);
    Event end();
    Event breakOff(const Error &error);

    qsizetype m_lineBytes;
    qint64 m_skipBytes;
    State m_state = State::Done;
    QByteArray m_held;
    ContentCoding m_coding = ContentCoding::Identity;
    std::unique_ptr<ContentDecoder> m_decoder; ///< set while an encoded body is read
    qint64 m_received = 0;
    qint64 m_limit = 0;
    qint64 m_left = 0; ///< bytes still missing from the body or the current chunk
    qsizetype m_lines = 0; ///< bytes of chunk extensions and trailer so far
    qsizetype m_scanned = 0; ///< bytes of the trailer line that were searched for its end
    bool m_isKept = false;
    Error m_error = Error::of(ErrorCode::BadRequest);
};

} // namespace loom
