// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/requestfilter.h"

#include "service/http/httpsyntax.h"

#include <algorithm>
#include <string_view>

namespace loom {

namespace {

constexpr int MaxEmptyLines = 8;
constexpr qsizetype MaxChunkLine = 256;
constexpr qsizetype MaxChunkDigits = 12;
/// A length that is only promised must not take the room for all of it.
constexpr qint64 MaxReserve = 1024 * 1024;
/// Below this, moving the unread bytes to the front costs more than it frees.
constexpr qsizetype CompactFrom = 64 * 1024;

/// Several times as quick as QByteArrayView::indexOf().
qsizetype endOfHead(QByteArrayView data, qsizetype from)
{
    const std::string_view text(data.data(), static_cast<size_t>(data.size()));
    const auto at = text.find("\r\n\r\n", static_cast<size_t>(from));
    return at == std::string_view::npos ? -1 : static_cast<qsizetype>(at);
}

Error badChunk()
{
    return Error::of(ErrorCode::BadRequest, QStringLiteral("Bad Request: the chunked body is malformed"));
}

Error badRequest(const char *why)
{
    return Error::of(ErrorCode::BadRequest, QStringLiteral("Bad Request: %1").arg(QLatin1String(why)));
}

constexpr char NoProxyProtocol[] =
    "the PROXY protocol was received, which this port does not speak: switch it off in the proxy";

/// Why a method cannot begin with @p first, if so. Other protocols would wait in vain for an answer to a first message
/// that is no head of HTTP.
const char *noMethod(char first, int emptyLines)
{
    constexpr char TlsHandshake = 0x16;
    if (first == TlsHandshake)
        return "the client began TLS, and this port speaks HTTP without it: use http://";
    if (first == '\0' && emptyLines == 2)
        return NoProxyProtocol;
    return isTokenCharacter(first) ? nullptr : "what was received is not HTTP: a request begins with a method";
}

/// The size in front of a chunk and of its extensions (RFC 9112 §7.1), without CRLF.
std::optional<qint64> chunkSize(QByteArrayView line)
{
    const auto end = line.indexOf(';');
    const auto digits = end < 0 ? line : line.first(end);
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    const auto isHarmless = [](char c) { return c == '\t' || (static_cast<uchar>(c) >= 0x20 && c != 0x7f); };
    if (digits.isEmpty() || digits.size() > MaxChunkDigits || !std::all_of(digits.begin(), digits.end(), isHex)
        || !std::all_of(line.begin(), line.end(), isHarmless))
        return std::nullopt;
    return digits.toLongLong(nullptr, 16);
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
    hold();
    const auto at = m_held.size() - m_unread.size();
    m_held += bytes;
    m_unread = QByteArrayView(m_held).sliced(at);
}

bool RequestFilter::isHeld() const
{
    return !m_held.isEmpty() && m_unread.end() == QByteArrayView(m_held).end();
}

void RequestFilter::hold()
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
        hold();
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
        case State::FixedBody:
            event = readFixedBody();
            break;
        case State::ChunkSize:
            event = readChunkSize();
            break;
        case State::ChunkData:
            event = readChunkData();
            break;
        case State::ChunkEnd:
            event = readChunkEnd();
            break;
        case State::Trailer:
            event = readTrailer();
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
    default:
        return Phase::Body;
    }
}

/// Empty lines before a request are skipped (RFC 9112 §2.2), up to a few: small devices send them after a body.
RequestFilter::Event RequestFilter::readStart()
{
    for (; unread().startsWith("\r\n"); advance(2)) {
        if (++m_emptyLines > MaxEmptyLines)
            return breakOff(badRequest("too many empty lines come before the request"));
    }
    const auto data = unread();
    if (data.isEmpty() || data == "\r")
        return Event::NeedMore;
    if (const auto *why = noMethod(data.front(), m_emptyLines))
        return breakOff(badRequest(why));
    m_emptyLines = 0;
    m_state = State::Head;
    return Event::NeedMore;
}

RequestFilter::Event RequestFilter::readHead()
{
    const auto data = unread();
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

void RequestFilter::keepBody(qint64 maxBytes)
{
    beginBody(maxBytes, true);
    m_body.reserve(std::min({m_head.contentLength.value_or(0), maxBytes, MaxReserve}));
}

void RequestFilter::skipBody()
{
    beginBody(m_limits.skipBytes, false);
}

void RequestFilter::beginBody(qint64 maxBytes, bool keep)
{
    Q_ASSERT(m_state == State::Head);
    m_keep = keep;
    m_body.clear();
    m_bodyBytes = 0;
    m_bodyLimit = maxBytes;
    m_overhead = 0;
    m_left = m_head.contentLength.value_or(0);
    m_state = m_head.chunked ? State::ChunkSize : State::FixedBody;
}

RequestFilter::Event RequestFilter::readFixedBody()
{
    const auto event = readBodyPart();
    if (event != Event::NeedMore || m_left > 0)
        return event;
    return finish();
}

RequestFilter::Event RequestFilter::readChunkSize()
{
    const auto data = unread();
    const auto end = data.first(std::min(data.size(), MaxChunkLine)).indexOf('\n');
    if (end < 0)
        return data.size() < MaxChunkLine ? Event::NeedMore : breakOff(badChunk());
    const auto size = end > 0 && data[end - 1] == '\r' ? chunkSize(data.first(end - 1)) : std::nullopt;
    m_overhead += data.first(end).contains(';') ? end : 0;
    if (!size || m_overhead > m_limits.headerBytes)
        return breakOff(badChunk());
    advance(end + 1);
    m_left = *size;
    m_state = *size > 0 ? State::ChunkData : State::Trailer;
    return Event::NeedMore;
}

RequestFilter::Event RequestFilter::readChunkData()
{
    const auto event = readBodyPart();
    if (event != Event::Broken && m_left == 0)
        m_state = State::ChunkEnd;
    return event;
}

RequestFilter::Event RequestFilter::readChunkEnd()
{
    const auto data = unread();
    if (!QByteArrayView("\r\n").startsWith(data.first(std::min<qsizetype>(data.size(), 2))))
        return breakOff(badChunk());
    if (data.size() < 2)
        return Event::NeedMore;
    advance(2);
    m_state = State::ChunkSize;
    return Event::NeedMore;
}

RequestFilter::Event RequestFilter::readTrailer()
{
    for (;;) {
        const auto data = unread();
        const auto end = data.indexOf('\n', m_scanned);
        if (m_overhead + (end < 0 ? data.size() : end) > m_limits.headerBytes)
            return breakOff(Error::of(ErrorCode::HeadersTooLarge));
        if (end < 0) {
            m_scanned = data.size();
            return Event::NeedMore;
        }
        if (end == 0 || data[end - 1] != '\r')
            return breakOff(badChunk());
        const auto line = data.first(end - 1);
        if (!line.isEmpty() && !parseHeaderLine(line))
            return breakOff(badChunk());
        m_overhead += end;
        advance(end + 1);
        if (line.isEmpty())
            return finish();
    }
}

/// Takes no more than one byte beyond the limit, so that the limit is passed at the same byte in whatever pieces the
/// body arrives.
RequestFilter::Event RequestFilter::readBodyPart()
{
    const auto count = std::min({m_left, qint64(unread().size()), m_bodyLimit - m_bodyBytes + 1});
    const auto part = unread().first(count);
    advance(count);
    m_left -= count;
    m_bodyBytes += count;
    if (m_bodyBytes <= m_bodyLimit) {
        if (m_keep)
            m_body += part;
        return Event::NeedMore;
    }
    if (!m_keep)
        return breakOff(Error::of(ErrorCode::PayloadTooLarge));
    dropBody();
    return Event::TooLarge;
}

QByteArray RequestFilter::takeRest()
{
    const auto rest = m_unread.toByteArray();
    m_unread = {};
    m_held = {};
    return rest;
}

void RequestFilter::dropBody()
{
    m_keep = false;
    m_body = {};
    m_bodyLimit = std::max({m_bodyLimit, m_bodyBytes, m_limits.skipBytes});
}

RequestFilter::Event RequestFilter::finish()
{
    m_state = State::Done;
    return Event::Request;
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
