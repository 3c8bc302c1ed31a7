// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cstring>
#include <initializer_list>

namespace loom {

/// Appends all @p parts with one allocation at most. No part may point into @p bytes.
inline void append(QByteArray &bytes, std::initializer_list<QByteArrayView> parts)
{
    auto at = bytes.size();
    auto size = at;
    for (const auto part : parts)
        size += part.size();
    bytes.resize(size);
    char *const data = bytes.data();
    for (const auto part : parts) {
        if (!part.isEmpty())
            std::memcpy(data + at, part.data(), size_t(part.size()));
        at += part.size();
    }
}

/// Blocks of at least this size are allocated from the system directly, outside of the heaps
/// (keepLargeBlocksOutOfHeaps()).
constexpr qsizetype LargeBlockBytes = 4 * 1024 * 1024;

/// Appends @p part to a buffer that grows in steps to a length that a client decides. @p expected is the number of
/// bytes that will follow; 0 if unknown. Growing through every size would fragment the heaps. Therefore, from 1 MiB on,
/// the buffer reserves a large block; its pages use no memory until they are written.
inline void appendGrowing(QByteArray &bytes, QByteArrayView part, qsizetype expected = 0)
{
    constexpr qsizetype GrowsAloneTo = 1024 * 1024;
    const auto size = bytes.size() + part.size();
    if (size > bytes.capacity() && size > GrowsAloneTo) {
        const auto whole = expected > 0 ? size + expected : 2 * size;
        bytes.reserve(std::max(std::min(whole, 2 * size), std::min(whole, LargeBlockBytes)));
    }
    bytes += part;
}

} // namespace loom
