// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/requestfilter.h"

#include "service/http/httpsyntax.h"

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int MaxEmptyLines = 8;
/// Minimum number of consumed bytes before the unread rest is moved to the front: moving has a cost.
constexpr qsizetype CompactFrom = 64 * 1024;

/// Several times as fast as QByteArrayView::indexOf().
qsizetype endOfHead(QByteArrayView data, qsizetype from)
{
    const std::string_view text(data.data(), size_t(data.size()));
    const auto at = text.find("\r\n\r\n", size_t(from));
    return at == std::string_view::npos ? -1 : qsizetype(at);
}

Error badRequest(const char *reason)
{
    return Error::of(ErrorCode::BadRequest, u"Bad Request: %1"_s.arg(QLatin1StringView(reason)));
}

constexpr char NoProxyProtocol[] =
    "received a PROXY protocol header, which this port does not accept: disable it in the proxy";

/// Returns why a request cannot begin with @p first, or nullptr. A client of another protocol would otherwise wait for
/// an answer to its first message.
const char *noMethod(char first, int emptyLines)
{
    constexpr char TlsHandshake = 0x16;
    if (first == TlsHandshake)
        return "received a TLS handshake, but this port does not use TLS: use http://";
    if (first == '\0' && emptyLines == 2)
        return NoProxyProtocol;
    return isTokenCharacter(first) ? nullptr : "received bytes that are not HTTP: a request begins with a method";
}

} // namespace

void RequestFilter::append(QByteArrayView bytes)
{
    if (m_state == State::Broken)
        return;
    if (m_unread.isEmpty()) {
        m_unread = bytes;
        return;
    }
    pause();
    const auto at = m_held.size() - m_unread.size();
    m_held += bytes;
    m_unread = QByteArrayView(m_held).sliced(at);
}

bool RequestFilter::isHeld() const
{
    return !m_held.isEmpty() && m_unread.end() == QByteArrayView(m_held).end();
}

void RequestFilter::pause()
{
    if (m_unread.isEmpty())
        m_held = {};
    else if (!isHeld())
        m_held = m_unread.toByteArray();
    else if (m_held.size() - m_unread.size() > CompactFrom)
        m_held.remove(0, m_held.size() - m_unread.size());
    m_unread = QByteArrayView(m_held).last(m_unread.size());
}

RequestFilter::Event RequestFilter::next()
{
    const auto event = takeNext();
    if (event == Event::NeedMore)
        pause();
    return event;
}

RequestFilter::Event RequestFilter::takeNext()
{
    for (;;) {
        const auto state = m_state;
        Event event = Event::NeedMore;
        switch (m_state) {
        case State::Done:
            m_head = {};
            m_state = State::Start;
            break;
        case State::Start:
            event = readStart();
            break;
        case State::Head:
            event = readHead();
            break;
        case State::Body:
            event = readBody();
            break;
        case State::Broken:
            return Event::Broken;
        }
        if (event != Event::NeedMore || m_state == state)
            return event;
    }
}

RequestFilter::Phase RequestFilter::phase() const
{
    switch (m_state) {
    case State::Start:
    case State::Done:
    case State::Broken:
        return Phase::Idle;
    case State::Head:
        return Phase::Head;
    case State::Body:
        return Phase::Body;
    }
    Q_UNREACHABLE();
}

/// Skips a few empty lines before a request (RFC 9112 §2.2): small devices send them after a body.
RequestFilter::Event RequestFilter::readStart()
{
    for (; m_unread.startsWith("\r\n"); advance(2)) {
        if (++m_emptyLines > MaxEmptyLines)
            return breakOff(badRequest("too many empty lines come before the request"));
    }
    const auto data = m_unread;
    if (data.isEmpty() || data == "\r")
        return Event::NeedMore;
    if (const auto *reason = noMethod(data.front(), m_emptyLines))
        return breakOff(badRequest(reason));
    m_emptyLines = 0;
    m_state = State::Head;
    return Event::NeedMore;
}

RequestFilter::Event RequestFilter::readHead()
{
    const auto data = m_unread;
    if (data.startsWith("PROXY "))
        return breakOff(badRequest(NoProxyProtocol));
    const auto end = endOfHead(data, std::max<qsizetype>(m_scanned - 3, 0));
    const auto size = end < 0 ? data.size() : end + 4;
    if (size > m_limits.headerBytes) {
        const bool isUrl = data.first(m_limits.headerBytes).indexOf('\n') < 0;
        return breakOff(Error::of(isUrl ? ErrorCode::UriTooLong : ErrorCode::HeadersTooLarge));
    }
    if (end < 0) {
        m_scanned = data.size();
        return Event::NeedMore;
    }

    auto head = RequestHead::parse(data.first(end + 2), m_limits.urlBytes);
    if (!head)
        return breakOff(head.error());
    m_head = *std::move(head);
    advance(size);
    return Event::Head;
}

void RequestFilter::keepBody(ExpectedBody expected)
{
    Q_ASSERT(m_state == State::Head);
    m_body.start(m_head, expected);
    m_state = State::Body;
}

void RequestFilter::skipBody()
{
    Q_ASSERT(m_state == State::Head);
    m_body.skip(m_head);
    m_state = State::Body;
}

RequestFilter::Event RequestFilter::readBody()
{
    switch (m_body.read(m_unread)) {
    case BodyReader::Event::NeedMore:
        break;
    case BodyReader::Event::End:
        m_state = State::Done;
        return Event::Request;
    case BodyReader::Event::TooLarge:
        return Event::TooLarge;
    case BodyReader::Event::Undecodable:
        return Event::Undecodable;
    case BodyReader::Event::Broken:
        return breakOff(m_body.error());
    }
    return Event::NeedMore;
}

QByteArray RequestFilter::takeRest()
{
    auto rest = m_unread.toByteArray();
    m_unread = {};
    m_held = {};
    return rest;
}

RequestFilter::Event RequestFilter::breakOff(const Error &error)
{
    m_error = error;
    m_state = State::Broken;
    m_unread = {};
    return Event::Broken;
}

void RequestFilter::advance(qsizetype count)
{
    m_scanned = 0;
    if (m_state == State::Broken)
        return;
    m_unread = m_unread.sliced(count);
}

} // namespace loom
