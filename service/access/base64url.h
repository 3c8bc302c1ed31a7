// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace loom {

/// Decodes base64url as JOSE uses it (RFC 7515 §2). Accepts only the canonical encoding: rejects padding, white space
/// and bits beyond the last byte.
inline std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    constexpr auto Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    auto bytes = QByteArray::fromBase64(QByteArray::fromRawData(text.data(), text.size()), Form);
    return bytes.toBase64(Form) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace loom
