// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace loom {

/// How a body is encoded (RFC 9110 §8.4.1).
enum class ContentCoding {
    Identity, ///< not at all
    Gzip, ///< RFC 1952, in one member or several
    Deflate, ///< RFC 1950: the zlib format
    Zstd, ///< RFC 8878, in one frame or several
};

/// The coding that the value of Content-Encoding names, without case; "x-gzip" is gzip, an empty value Identity. None
/// where it is unknown, or a list of several.
std::optional<ContentCoding> contentCoding(QByteArrayView name);
/// "gzip"
QByteArray nameOf(ContentCoding coding);
/// The value of Accept-Encoding that offers @p codings: "gzip, deflate"; "identity" where there are none.
QByteArray acceptEncoding(const QList<ContentCoding> &codings);
/// Whether a client that sends @p acceptEncoding takes an answer in @p coding (RFC 9110 §12.5.3). False where it sends
/// nothing, since old clients do not.
bool accepts(QByteArrayView acceptEncoding, ContentCoding coding);

} // namespace loom
