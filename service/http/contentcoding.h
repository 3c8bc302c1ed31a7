// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace loom {

/// How a body is encoded (RFC 9110 §8.4.1).
enum class ContentCoding {
    Identity, ///< not encoded
    Gzip, ///< RFC 1952, one or more members
    Deflate, ///< RFC 1950 (the zlib format)
    Zstd, ///< RFC 8878, one or more frames
};

/// Parses the value of Content-Encoding, ignoring case. "x-gzip" is gzip; an empty value is Identity. Returns nothing
/// for an unknown coding or a list of codings.
std::optional<ContentCoding> contentCoding(QByteArrayView name);
/// The registered name, such as "gzip".
QByteArray nameOf(ContentCoding coding);
/// The value of the Accept-Encoding response header that lists @p codings, such as "gzip, deflate"; "identity" if the
/// list is empty.
QByteArray acceptEncoding(const QList<ContentCoding> &codings);
/// Whether a client that sends @p acceptEncoding accepts answers in @p coding (RFC 9110 §12.5.3). False if the header
/// is missing or empty: old clients that send none cannot decode.
bool accepts(QByteArrayView acceptEncoding, ContentCoding coding);

} // namespace loom
