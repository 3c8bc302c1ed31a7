// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/httpsyntax.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace loom {

namespace {

/// Where a character may occur (RFC 9110 §5.5 and §5.6.2, RFC 3986 §3.2.2).
enum Use : uchar {
    Token = 1,
    Visible = 2,
    FieldValue = 4,
    HostName = 8,
    Digit = 16,
    HexDigit = 32,
};

constexpr auto Uses = [] {
    std::array<uchar, 256> uses{};
    for (const char c :
         std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        uses[uchar(c)] = Token;
    for (size_t c = 0x20; c < uses.size(); ++c)
        uses[c] |= c == 0x7f ? 0 : c == 0x20 || c > 0x7f ? FieldValue : Visible | FieldValue;
    uses['\t'] = FieldValue;
    const auto allow = [&uses](std::string_view characters, Use use) {
        for (const char c : characters)
            uses[uchar(c)] |= use;
    };
    allow("-._~%!$&'()*+,;=0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", HostName);
    allow("0123456789", Digit);
    allow("0123456789abcdefABCDEF", HexDigit);
    return uses;
}();

bool isAll(QByteArrayView text, Use use)
{
    return std::all_of(text.begin(), text.end(), [use](char c) { return (Uses[uchar(c)] & use) != 0; });
}

} // namespace

bool isTokenCharacter(char c)
{
    return (Uses[uchar(c)] & Token) != 0;
}

bool isVisible(QByteArrayView text)
{
    return isAll(text, Visible);
}

bool isFieldValue(QByteArrayView text)
{
    return isAll(text, FieldValue);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && isAll(text, Token);
}

qsizetype indexOf(QByteArrayView text, char c)
{
    const void *at = text.isEmpty() ? nullptr : std::memchr(text.data(), c, size_t(text.size()));
    return at ? static_cast<const char *>(at) - text.data() : -1;
}

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    // Most names have the same spelling, and memcmp() is several times as fast.
    return a.size() == b.size()
           && (std::memcmp(a.data(), b.data(), size_t(a.size())) == 0 || a.compare(b, Qt::CaseInsensitive) == 0);
}

bool hasWholeEscapes(QByteArrayView text)
{
    for (auto at = indexOf(text, '%'); at >= 0; at = indexOf(text, '%')) {
        text = text.sliced(at + 1);
        if (text.size() < 2 || !isAll(text.first(2), HexDigit))
            return false;
    }
    return true;
}

bool isHost(QByteArrayView text)
{
    auto port = indexOf(text, ':');
    if (text.startsWith('[')) {
        const auto end = indexOf(text, ']');
        const auto isAddress = [](char c) { return c == ':' || (Uses[uchar(c)] & HostName) != 0; };
        if (end < 2 || !std::all_of(text.begin() + 1, text.begin() + end, isAddress))
            return false;
        text = text.sliced(end + 1);
        port = text.isEmpty() ? -1 : 0;
        if (port == 0 && text.front() != ':')
            return false;
    }
    const auto name = port < 0 ? text : text.first(port);
    return isAll(name, HostName) && hasWholeEscapes(name) && (port < 0 || isAll(text.sliced(port + 1), Digit));
}

} // namespace loom
