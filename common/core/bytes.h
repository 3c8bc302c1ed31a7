// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <cstring>
#include <initializer_list>

namespace loom {

/// Appends all of @p parts, none of which may lie in @p bytes, in one step.
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
            std::memcpy(data + at, part.data(), static_cast<size_t>(part.size()));
        at += part.size();
    }
}

/// From this size on a block of memory comes from the system by itself (keepLargeBlocksOutOfHeaps()).
constexpr qsizetype LargeBlockBytes = 4 * 1024 * 1024;

/// Appends @p part to what grows in steps, to a length that a client decides; @p expected bytes are to follow, 0 if
/// that is not known. Growing through every size would leave holes of each in the heaps. So from a mebibyte on it takes
/// a large block, whose memory costs nothing until it is written.
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
