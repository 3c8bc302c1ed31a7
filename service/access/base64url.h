// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace loom {

/// The bytes that @p text stands for, as JOSE has them (RFC 7515 §2). Each byte sequence has one text only: none with
/// padding, white space or bits beyond the last byte.
inline std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    constexpr auto Form = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    auto bytes = QByteArray::fromBase64(QByteArray::fromRawData(text.data(), text.size()), Form);
    return bytes.toBase64(Form) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace loom
