// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/bodyreader.h"

namespace loom {

/// Cuts the bytes of one connection into requests (RFC 9112). It knows no socket and no clock:
/// bytes go in by append(), and next() says what they make, until it needs more. What it says depends on the bytes
/// only, not on the pieces in which they arrive.
/// Holds at most the headers, or as much of a body as it was told to keep; and nothing between two requests.
class RequestFilter
{
public:
    struct Limits
    {
        qsizetype headerBytes = 16 * 1024; ///< request line and headers together
        qsizetype urlBytes = 8 * 1024;
        /// How much of a rejected body is read and dropped so that the next request can follow;
        /// past that the reader is Broken with PayloadTooLarge.
        qint64 skipBytes = 64 * 1024 * 1024;
    };

    enum class Event {
        NeedMore, ///< all that arrived was used
        Head, ///< head() is complete: call keepBody() or skipBody() before next()
        Request, ///< the request is complete; takeBody() holds what was kept
        TooLarge, ///< the body grew past what keepBody() allows; the rest is being skipped
        Undecodable, ///< the body is not what its coding says; the rest is being skipped
        Broken, ///< error(): where the next request starts is unknown, close the connection
    };

    /// What the bytes that come next belong to; a connection has a time limit for each.
    enum class Phase {
        Idle, ///< between two requests
        Head,
        Body,
    };

    explicit RequestFilter(Limits limits) : m_limits(limits), m_body(limits.headerBytes, limits.skipBytes) {}

    /// @p bytes must stay where they are until next() needs more, or hold().
    void append(QByteArrayView bytes);
    Event next();
    /// Copies what was appended and is not used up.
    void pause();

    /// Of the request that is being read, or was read last; the call of next() that looks for another forgets it.
    const RequestHead &head() const { return m_head; }
    const Error &error() const { return m_error; }
    Phase phase() const;

    /// The body will be kept, decoded.
    void keepBody(ExpectedBody expected);
    /// The body will be read and dropped.
    void skipBody();
    /// What has arrived of a body that was to be kept is dropped, and the rest as it comes.
    void dropBody() { m_body.drop(); }

    /// What was appended and is not used up.
    QByteArray takeRest();
    QByteArray takeBody() { return m_body.take(); }
    /// As they arrived, before they were decoded.
    qint64 bodyBytes() const { return m_body.received(); }
    bool isBodyEncoded() const { return m_body.isEncoded(); }
    /// Of a head, a body, or what comes after one, that is kept between two calls of append().
    qint64 heldBytes() const { return m_held.size() + m_body.heldBytes(); }
    /// What has arrived of a body that is kept, decoded. Valid until the next call that is not const.
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
    QByteArrayView m_unread; ///< the end of m_held, or of what was appended last
    QByteArray m_held;
    qsizetype m_scanned = 0; ///< bytes of m_unread that were searched for the end of the head
    RequestHead m_head;
    BodyReader m_body;
    int m_emptyLines = 0; ///< before the request that comes next
    Error m_error = Error::of(ErrorCode::BadRequest);
};

} // namespace loom
