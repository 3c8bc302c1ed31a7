// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

/// Helpers shared by the fuzzers. They do not need libFuzzer's headers, so every compiler can replay a corpus.
namespace loom::fuzz {

/// Prints @p sentence and aborts if @p condition is false. Never compiled out.
inline void require(bool condition, const char *sentence)
{
    if (condition)
        return;
    std::fprintf(stderr, "Property broken: %s\n", sentence);
    std::abort();
}

/// Like require(actual == expected), but prints both values.
inline void requireEqual(QByteArrayView actual, QByteArrayView expected, const char *sentence)
{
    if (actual == expected)
        return;
    std::fprintf(stderr, "  actual: %.*s\nexpected: %.*s\n", int(actual.size()), actual.data(), int(expected.size()),
                 expected.data());
    require(false, sentence);
}

inline QByteArrayView bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// Reads choices from the front of an input. Missing bytes are zeros, so a corpus of plain text without leading choices
/// is a valid start.
class Input
{
public:
    Input(const uint8_t *data, size_t size) : m_rest(bytesOf(data, size)) {}

    uint8_t byte()
    {
        if (m_rest.isEmpty())
            return 0;
        const auto value = uint8_t(m_rest.front());
        m_rest = m_rest.sliced(1);
        return value;
    }

    bool flag() { return (byte() & 1) != 0; }

    /// A number from @p least to @p most, inclusive. Uses as many bytes as the range needs.
    template<std::integral T>
    T number(T least, T most)
    {
        const auto range = uint64_t(most) - uint64_t(least);
        uint64_t value = 0;
        for (auto left = range; left > 0; left >>= 8)
            value = value << 8 | byte();
        return static_cast<T>(uint64_t(least) + (range == UINT64_MAX ? value : value % (range + 1)));
    }

    QByteArrayView bytes(qsizetype count)
    {
        const auto taken = m_rest.first(std::min(count, m_rest.size()));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }

    /// The bytes up to the next @p separator, which is dropped, or the whole rest.
    QByteArrayView until(char separator)
    {
        const auto at = m_rest.indexOf(separator);
        const auto taken = bytes(at < 0 ? m_rest.size() : at);
        bytes(1);
        return taken;
    }

    QByteArrayView rest() { return std::exchange(m_rest, {}); }
    bool isEmpty() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

/// Splits @p bytes into pieces of 1 to @p longest bytes. The split depends only on the bytes and @p salt, so the input
/// need not contain it.
inline std::vector<QByteArrayView> piecesOf(QByteArrayView bytes, qsizetype longest, uint64_t salt = 0)
{
    uint64_t state = 0xcbf29ce484222325u + salt;
    for (const char c : bytes)
        state = (state ^ uint8_t(c)) * 0x100000001b3u;
    std::vector<QByteArrayView> pieces;
    while (!bytes.isEmpty()) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const auto count = 1 + qsizetype((state >> 33) % uint64_t(longest));
        pieces.push_back(bytes.first(std::min(count, bytes.size())));
        bytes = bytes.sliced(pieces.back().size());
    }
    return pieces;
}

} // namespace loom::fuzz
