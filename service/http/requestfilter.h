// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/bodyreader.h"

namespace loom {

/// Splits the bytes of one connection into requests (RFC 9112). Does no I/O and has no clock: the caller passes bytes
/// to append() and calls next() until it needs more. The result depends on the bytes only, not on how they are split.
/// Buffers at most the head, or the body up to its limit; nothing between two requests.
class RequestFilter
{
public:
    struct Limits
    {
        qsizetype headerBytes = 16 * 1024; ///< limit of the request line and the headers together
        qsizetype urlBytes = 8 * 1024;
        /// How many bytes of a rejected body are read and dropped, so that the next request can follow. Beyond that,
        /// the state is Broken with PayloadTooLarge.
        qint64 skipBytes = 64 * 1024 * 1024;
    };

    enum class Event {
        NeedMore, ///< all complete input was consumed
        Head, ///< head() is complete: call keepBody() or skipBody() before next()
        Request, ///< the request is complete; takeBody() returns a kept body
        TooLarge, ///< the body exceeds the limit of keepBody(); the rest is skipped
        Undecodable, ///< the body is not valid in its coding; the rest is skipped
        Broken, ///< the start of the next request cannot be found: close the connection; error() says why
    };

    /// What the next bytes belong to. Each phase has a time limit.
    enum class Phase {
        Idle, ///< between two requests
        Head,
        Body,
    };

    explicit RequestFilter(Limits limits) : m_limits(limits), m_body(limits.headerBytes, limits.skipBytes) {}

    /// @p bytes must stay valid until next() returns NeedMore or pause() is called.
    void append(QByteArrayView bytes);
    Event next();
    /// Copies the appended bytes that were not consumed.
    void pause();

    /// The head of the current or last request; cleared when next() starts the following one.
    const RequestHead &head() const { return m_head; }
    const Error &error() const { return m_error; }
    Phase phase() const;

    /// Keeps the body, decoded. Call after Event::Head.
    void keepBody(ExpectedBody expected);
    /// Reads and drops the body. Call after Event::Head.
    void skipBody();
    /// Drops the received part of a kept body, and the rest as it arrives.
    void dropBody() { m_body.drop(); }

    /// Removes and returns the appended bytes that were not consumed.
    QByteArray takeRest();
    QByteArray takeBody() { return m_body.take(); }
    /// Size of the body as received, before decoding.
    qint64 bodyBytes() const { return m_body.received(); }
    bool isBodyEncoded() const { return m_body.isEncoded(); }
    /// Bytes buffered between two calls of append(): of a head, a body, or the bytes after a request.
    qint64 heldBytes() const { return m_held.size() + m_body.heldBytes(); }
    /// The decoded part of a kept body so far. Valid until the next non-const call.
    QByteArrayView heldBody() const { return m_body.held(); }

private:
    enum class State {
        Start,
        Head,
        Body,
        Done,
        Broken
    };

    Event readStart();
    Event readHead();
    Event readBody();
    Event breakOff(const Error &error);
    bool isHeld() const;
    Event takeNext();
    void advance(qsizetype count);

    Limits m_limits;
    State m_state = State::Start;
    QByteArrayView m_unread; ///< the end of m_held, or of the bytes appended last
    QByteArray m_held;
    qsizetype m_scanned = 0; ///< bytes of m_unread that were searched for the end of the head
    RequestHead m_head;
    BodyReader m_body;
    int m_emptyLines = 0; ///< empty lines skipped before the next request
    Error m_error = Error::of(ErrorCode::BadRequest);
};

} // namespace loom
