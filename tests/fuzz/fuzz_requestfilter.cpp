// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests of one connection: the result does not depend on how the bytes are split, and accepted requests agree with a
// simple implementation of RFC 9112.
//
// An input is two bytes that select limits, then the bytes of the connection.
#include "service/http/requestfilter.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/requestreference.h"

using namespace loom;
using namespace loom::fuzz;

namespace {

using Event = RequestFilter::Event;

struct Choices
{
    RequestFilter::Limits limits;
    qint64 bodyLimit;
    bool skipsAll;
};

Choices choicesOf(Input &input)
{
    const auto first = input.byte();
    const auto second = input.byte();
    constexpr qint64 Bodies[] = {1000, 0, 1, 10};
    constexpr qint64 Skips[] = {100'000, 0, 5, 20};
    constexpr qsizetype Headers[] = {16 * 1024, 64, 128, 300};
    constexpr qsizetype Urls[] = {8 * 1024, 1, 10, 40};
    return {{Headers[first & 3], Urls[first >> 2 & 3], Skips[first >> 4 & 3]}, Bodies[second & 3], (second & 4) != 0};
}

QByteArray headText(const RequestHead &head)
{
    QByteArray text = head.method.toByteArray() + ' ' + head.path.toPercentEncoding("/") + " 1."
                      + QByteArray::number(head.minorVersion)
                      + (head.contentLength ? " length " + QByteArray::number(*head.contentLength) : QByteArray())
                      + (head.chunked ? " chunked" : "") + (head.keepAlive ? " keep-alive" : " close")
                      + (head.expectsContinue ? " expects" : "") + (head.wantsUpgrade ? " upgrade" : "");
    for (const auto &header : head.headers())
        text += '\n' + header.name + ':' + header.value;
    return text;
}

/// All events of a reader, as text, each followed by the reader's buffered bytes.
class Listener
{
public:
    explicit Listener(const Choices &choices) : m_choices(choices), m_reader(choices.limits) {}

    void feed(QByteArrayView piece)
    {
        const auto arrived = piece.toByteArray();
        m_reader.append(arrived);
        while (check(m_reader.next())) {}
        require(m_reader.heldBody().size() <= m_choices.bodyLimit, "more of a body is buffered than allowed");
    }

    /// Appends the final phase.
    QByteArray end()
    {
        const auto rest = m_reader.takeRest();
        return m_text + "phase " + QByteArray::number(int(m_reader.phase())) + " head " + headText(m_reader.head())
               + " body " + QByteArray::number(m_reader.bodyBytes()) + " rest " + rest;
    }

    /// The requests in the format of the reference.
    const QByteArray &requests() const { return m_requests; }

private:
    bool check(Event event)
    {
        const auto body = " body " + QByteArray::number(m_reader.bodyBytes()) + ' '
                          + QByteArray::number(m_reader.heldBody().size()) + '\n';
        switch (event) {
        case Event::NeedMore:
            return false;
        case Event::Head:
            m_text += "head " + headText(m_reader.head()) + '\n';
            m_choices.skipsAll ? m_reader.skipBody() : m_reader.keepBody({m_choices.bodyLimit});
            return true;
        case Event::Request: {
            const auto kept = m_reader.takeBody();
            m_text += "request " + headText(m_reader.head()) + body + kept + '\n';
            m_requests += m_reader.head().method.toByteArray() + ' ' + m_reader.head().path + " [" + kept + "]\n";
            return true;
        }
        case Event::TooLarge:
            m_text += "too large" + body;
            m_requests += "too large\n";
            return true;
        case Event::Undecodable:
            require(false, "a body without a coding is reported as undecodable");
            return true;
        case Event::Broken:
            if (!std::exchange(m_isBroken, true)) {
                m_text += "broken " + m_reader.error().name() + ' ' + m_reader.error().message.toUtf8() + body;
                m_requests += QByteArray::number(m_reader.error().status()) + '\n';
            }
            return false;
        }
        return false;
    }

    Choices m_choices;
    RequestFilter m_reader;
    QByteArray m_text;
    QByteArray m_requests;
    bool m_isBroken = false;
};

Listener listenTo(const Choices &choices, const std::vector<QByteArrayView> &pieces)
{
    Listener listener(choices);
    for (const auto piece : pieces)
        listener.feed(piece);
    return listener;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    const auto choices = choicesOf(input);
    const auto bytes = input.rest();

    auto whole = listenTo(choices, {bytes});
    const auto expected = whole.end();
    for (const qsizetype longest : {qsizetype(1), qsizetype(7), std::max<qsizetype>(bytes.size() / 2, 1)})
        requireEqual(listenTo(choices, piecesOf(bytes, longest)).end(), expected,
                     "the result depends on the split of the request");

    const bool isUnlimited = choices.limits.headerBytes > bytes.size() && choices.limits.urlBytes > bytes.size()
                             && choices.bodyLimit >= bytes.size() && !choices.skipsAll;
    if (isUnlimited)
        requireEqual(whole.requests(), requestsOf(bytes), "the reference parses these bytes as other requests");
    return 0;
}
