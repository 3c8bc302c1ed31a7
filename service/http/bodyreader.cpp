// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/bodyreader.h"

#include "common/core/bytes.h"
#include "service/http/httpsyntax.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qsizetype MaxChunkLine = 256;
constexpr qsizetype MaxChunkDigits = 12;
/// Maximum initial allocation for a Content-Length: the bytes may never arrive.
constexpr qint64 MaxReserve = 1024 * 1024;

Error badChunk()
{
    return Error::of(ErrorCode::BadRequest, u"Bad Request: the chunked body is malformed"_s);
}

void remove(QByteArrayView &bytes, qsizetype count)
{
    bytes = bytes.sliced(count);
}

/// Parses the chunk size in a chunk header (RFC 9112 §7.1), ignoring extensions; @p line without CRLF.
std::optional<qint64> chunkSize(QByteArrayView line)
{
    const auto end = line.indexOf(';');
    const auto digits = end < 0 ? line : line.first(end);
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    const auto isHarmless = [](char c) { return c == '\t' || (uchar(c) >= 0x20 && c != 0x7f); };
    if (digits.isEmpty() || digits.size() > MaxChunkDigits || !std::all_of(digits.begin(), digits.end(), isHex)
        || !std::all_of(line.begin(), line.end(), isHarmless))
        return std::nullopt;
    return digits.toLongLong(nullptr, 16);
}

} // namespace

void BodyReader::start(const RequestHead &head, ExpectedBody expected)
{
    begin(head, expected.maxBytes, true);
    m_coding = expected.coding;
    m_held.reserve(std::min({head.contentLength.value_or(0), expected.maxBytes, MaxReserve}));
}

void BodyReader::skip(const RequestHead &head)
{
    begin(head, m_skipBytes, false);
}

void BodyReader::begin(const RequestHead &head, qint64 maxBytes, bool isKept)
{
    m_held.clear();
    m_coding = ContentCoding::Identity;
    m_decoder.reset();
    m_received = 0;
    m_limit = maxBytes;
    m_left = head.contentLength.value_or(0);
    m_lines = 0;
    m_scanned = 0;
    m_isKept = isKept;
    m_state = head.chunked ? State::ChunkSize : State::Fixed;
}

BodyReader::Event BodyReader::read(QByteArrayView &bytes)
{
    for (;;) {
        const auto state = m_state;
        Event event = Event::NeedMore;
        switch (m_state) {
        case State::Fixed:
            event = readFixed(bytes);
            break;
        case State::ChunkSize:
            event = readChunkSize(bytes);
            break;
        case State::ChunkData:
            event = readChunkData(bytes);
            break;
        case State::ChunkEnd:
            event = readChunkEnd(bytes);
            break;
        case State::Trailer:
            event = readTrailer(bytes);
            break;
        case State::Done:
            return Event::End;
        }
        if (event != Event::NeedMore || m_state == state)
            return event;
    }
}

BodyReader::Event BodyReader::readFixed(QByteArrayView &bytes)
{
    const auto event = readPart(bytes);
    return event == Event::NeedMore && m_left == 0 ? end() : event;
}

BodyReader::Event BodyReader::readChunkSize(QByteArrayView &bytes)
{
    const auto end = bytes.first(std::min(bytes.size(), MaxChunkLine)).indexOf('\n');
    if (end < 0)
        return bytes.size() < MaxChunkLine ? Event::NeedMore : breakOff(badChunk());
    const auto size = end > 0 && bytes[end - 1] == '\r' ? chunkSize(bytes.first(end - 1)) : std::nullopt;
    m_lines += bytes.first(end).contains(';') ? end : 0;
    if (!size || m_lines > m_lineBytes)
        return breakOff(badChunk());
    remove(bytes, end + 1);
    m_left = *size;
    m_state = *size > 0 ? State::ChunkData : State::Trailer;
    return Event::NeedMore;
}

BodyReader::Event BodyReader::readChunkData(QByteArrayView &bytes)
{
    const auto event = readPart(bytes);
    if (event != Event::Broken && m_left == 0)
        m_state = State::ChunkEnd;
    return event;
}

BodyReader::Event BodyReader::readChunkEnd(QByteArrayView &bytes)
{
    if (!QByteArrayView("\r\n").startsWith(bytes.first(std::min<qsizetype>(bytes.size(), 2))))
        return breakOff(badChunk());
    if (bytes.size() < 2)
        return Event::NeedMore;
    remove(bytes, 2);
    m_state = State::ChunkSize;
    return Event::NeedMore;
}

BodyReader::Event BodyReader::readTrailer(QByteArrayView &bytes)
{
    for (;;) {
        const auto end = bytes.indexOf('\n', m_scanned);
        if (m_lines + (end < 0 ? bytes.size() : end) > m_lineBytes)
            return breakOff(Error::of(ErrorCode::HeadersTooLarge));
        if (end < 0) {
            m_scanned = bytes.size();
            return Event::NeedMore;
        }
        if (end == 0 || bytes[end - 1] != '\r')
            return breakOff(badChunk());
        const auto line = bytes.first(end - 1);
        if (!line.isEmpty() && !parseHeaderLine(line))
            return breakOff(badChunk());
        m_lines += end;
        m_scanned = 0;
        remove(bytes, end + 1);
        if (line.isEmpty())
            return this->end();
    }
}

/// Takes at most one byte beyond the limit, so that the limit is exceeded at the same byte regardless of how the body
/// is split.
BodyReader::Event BodyReader::readPart(QByteArrayView &bytes)
{
    const auto count = std::min({m_left, qint64(bytes.size()), m_limit - m_received + 1});
    const auto part = bytes.first(count);
    remove(bytes, count);
    m_left -= count;
    m_received += count;
    if (m_received <= m_limit) {
        if (m_isKept && isEncoded())
            return decode(part);
        if (m_isKept)
            appendGrowing(m_held, part, qsizetype(m_left));
        return Event::NeedMore;
    }
    if (!m_isKept)
        return breakOff(Error::of(ErrorCode::PayloadTooLarge));
    drop();
    return Event::TooLarge;
}

BodyReader::Event BodyReader::decode(QByteArrayView part)
{
    if (part.isEmpty())
        return Event::NeedMore;
    if (!m_decoder)
        m_decoder = ContentDecoder::of(m_coding, m_limit);
    return eventOf(m_decoder->add(part, m_held));
}

BodyReader::Event BodyReader::eventOf(ContentDecoder::Outcome outcome)
{
    if (outcome == ContentDecoder::Outcome::Fits)
        return Event::NeedMore;
    drop();
    return outcome == ContentDecoder::Outcome::TooLarge ? Event::TooLarge : Event::Undecodable;
}

void BodyReader::drop()
{
    m_isKept = false;
    m_held = {};
    m_decoder.reset();
    m_limit = std::max({m_limit, m_received, m_skipBytes});
}

BodyReader::Event BodyReader::end()
{
    m_state = State::Done;
    if (const auto decoder = std::move(m_decoder)) {
        if (const auto event = eventOf(decoder->finish(m_held)); event != Event::NeedMore)
            return event;
    }
    return Event::End;
}

BodyReader::Event BodyReader::breakOff(const Error &error)
{
    m_error = error;
    return Event::Broken;
}

} // namespace loom
