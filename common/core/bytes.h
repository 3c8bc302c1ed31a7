// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

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

} // namespace loom
