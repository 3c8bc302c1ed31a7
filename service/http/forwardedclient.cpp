// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/forwardedclient.h"

#include "service/http/httpsyntax.h"

#include <algorithm>
#include <utility>

namespace loom {

namespace {

/// One entry of the header field: the client of one proxy.
struct Hop
{
    std::optional<QHostAddress> address;
    bool usesTls = false;
};

/// Whether the character at @p at is escaped: an odd number of backslashes precedes it.
bool isEscaped(QByteArrayView text, qsizetype at)
{
    auto first = at;
    while (first > 0 && text[first - 1] == '\\')
        --first;
    return (at - first) % 2 != 0;
}

/// Returns the position of the last @p separator outside quoted strings, or -1. Searching from the end is essential for
/// security: the entry that the nearest proxy has appended is read first, and an unclosed quote that a client has sent
/// before it has no effect.
qsizetype lastSeparator(QByteArrayView text, char separator)
{
    bool isQuoted = false;
    for (auto at = text.size() - 1; at >= 0; --at) {
        if (text[at] == '"')
            isQuoted = !isQuoted || isEscaped(text, at);
        else if (!isQuoted && text[at] == separator)
            return at;
    }
    return -1;
}

/// Removes and returns the last element of @p list, with its separator.
QByteArrayView takeLast(QByteArrayView &list, char separator)
{
    const auto at = lastSeparator(list, separator);
    const auto last = list.sliced(at + 1);
    list = list.first(std::max<qsizetype>(at, 0));
    return trimmedBlanks(last);
}

/// Whether @p text is a port such as "4711", or an obfuscated port such as "_p" (RFC 7239 §6.2).
bool isPort(QByteArrayView text)
{
    constexpr qsizetype MaxDigits = 5;
    if (text.startsWith('_'))
        return isToken(text);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.isEmpty() && text.size() <= MaxDigits && std::all_of(text.begin(), text.end(), isDigit);
}

/// Parses "192.0.2.1", "192.0.2.1:4711", "2001:db8::1" or "[2001:db8::1]:4711".
std::optional<QHostAddress> readNode(QByteArrayView node)
{
    if (node.startsWith('[')) {
        const auto end = indexOf(node, ']');
        if (end < 0)
            return std::nullopt;
        const auto rest = node.sliced(end + 1);
        const auto address = node.sliced(1, end - 1);
        const bool isWhole = rest.isEmpty() || (rest.startsWith(':') && isPort(rest.sliced(1)));
        return isWhole && indexOf(address, ':') >= 0 ? readIpAddress(address) : std::nullopt;
    }
    const auto colon = indexOf(node, ':');
    const bool hasPort = colon >= 0 && indexOf(node.sliced(colon + 1), ':') < 0;
    if (!hasPort)
        return readIpAddress(node);
    return isPort(node.sliced(colon + 1)) ? readIpAddress(node.first(colon)) : std::nullopt;
}

/// Removes the quotes and backslashes of a quoted string (RFC 9110 §5.6.4).
QByteArray unquoted(QByteArrayView value)
{
    if (value.size() < 2 || !value.startsWith('"') || !value.endsWith('"'))
        return value.toByteArray();
    QByteArray text;
    for (qsizetype at = 1; at < value.size() - 1; ++at) {
        if (value[at] == '\\' && at + 1 < value.size() - 1)
            ++at;
        text += value[at];
    }
    return text;
}

/// Parses an element of Forwarded: pairs such as for="[2001:db8::1]:4711", separated by ";" (RFC 7239 §4).
Hop readElement(QByteArrayView element)
{
    Hop hop;
    bool namesClient = false;
    while (!element.isEmpty()) {
        const auto pair = takeLast(element, ';');
        const auto equals = indexOf(pair, '=');
        const auto name = trimmedBlanks(pair.first(std::max<qsizetype>(equals, 0)));
        const auto value = unquoted(trimmedBlanks(pair.sliced(equals + 1)));
        if (isSame(name, "proto"))
            hop.usesTls = isSame(value, "https");
        else if (isSame(name, "for"))
            hop.address = std::exchange(namesClient, true) ? std::nullopt : readNode(value);
    }
    return hop;
}

} // namespace

ForwardedClient forwardedClient(const RequestHead &head, const QHostAddress &peer, const ProxySettings &settings)
{
    ForwardedClient client{peer};
    if (settings.field == ForwardedField::None || !settings.trusted.contains(peer))
        return client;
    const bool isStandard = settings.field == ForwardedField::Forwarded;
    client.usesTls = !isStandard && isSame(head.onlyHeader("X-Forwarded-Proto"), "https");
    auto lines = head.values(isStandard ? "Forwarded" : "X-Forwarded-For");
    while (!lines.isEmpty()) {
        // Several fields of one name form one list (RFC 9110 §5.3).
        for (auto rest = lines.takeLast(); !rest.isEmpty();) {
            const auto entry = takeLast(rest, ',');
            if (entry.isEmpty())
                continue;
            const auto hop = isStandard ? readElement(entry) : Hop{readNode(entry), client.usesTls};
            client.usesTls = hop.usesTls;
            if (!hop.address)
                return client;
            client.address = *hop.address;
            if (!settings.trusted.contains(client.address))
                return client;
        }
    }
    return client;
}

} // namespace loom
