// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/contentdecoder.h"
#include "service/http/requesthead.h"

namespace loom {

/// A body that is to be kept.
struct ExpectedBody
{
    qint64 maxBytes = 0; ///< as it arrives, and decoded
    ContentCoding coding = ContentCoding::Identity; ///< how it arrives
};

/// Reads the body of one request after the other: as many bytes as the head says (RFC 9112 §6.2), or chunks with their
/// trailer (§7.1). Keeps it decoded. It knows no socket, and what it says depends on the bytes only, not on the pieces
/// in which they arrive. Holds no more than it was told to keep.
class BodyReader
{
public:
    enum class Event {
        NeedMore, ///< all that can be used was used
        End, ///< the body is complete
        TooLarge, ///< it grew past its limit, encoded or decoded, and is dropped from here on
        Undecodable, ///< it is not what its coding says, and is dropped from here on
        Broken, ///< error(): where it ends is unknown
    };

    /// @p lineBytes is how long the trailer and the extensions of all chunks may be together, @p skipBytes how long a
    /// body that is dropped.
    BodyReader(qsizetype lineBytes, qint64 skipBytes) : m_lineBytes(lineBytes), m_skipBytes(skipBytes) {}

    /// A body follows @p head. It is kept.
    void start(const RequestHead &head, ExpectedBody expected);
    /// The same, but it is dropped.
    void skip(const RequestHead &head);
    /// Removes from the front of @p bytes what belongs to the body. What is left when it needs more comes again in the
    /// next call, with further bytes behind it.
    Event read(QByteArrayView &bytes);
    /// What has arrived of the body is dropped, and the rest as it comes.
    void drop();

    const Error &error() const { return m_error; }
    qint64 received() const { return m_received; } ///< bytes, encoded, without what frames them
    QByteArrayView held() const { return m_held; } ///< decoded; valid until the next call that is not const
    /// Bytes in memory: what is held, and what decoding takes besides.
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
    std::unique_ptr<ContentDecoder> m_decoder; ///< of an encoded body that has begun
    qint64 m_received = 0;
    qint64 m_limit = 0;
    qint64 m_left = 0; ///< bytes missing from the body or chunk
    qsizetype m_lines = 0; ///< bytes of chunk extensions and trailer so far
    qsizetype m_scanned = 0; ///< bytes of the trailer's line that were searched for its end
    bool m_isKept = false;
    Error m_error = Error::of(ErrorCode::BadRequest);
};

} // namespace loom
