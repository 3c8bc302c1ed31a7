// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

namespace loom {

/// The constant content of a page, plain and compressed with gzip, each with a strong entity tag (RFC 9110 §8.8.3). It
/// is compressed once; copies share the bytes. Thread-safe.
class PageContent
{
public:
    static PageContent ofPlain(const QByteArray &contentType, const QByteArray &plain);
    /// @p gzip was compressed at build time. It is decompressed for each client that does not accept gzip.
    static PageContent ofGzip(const QByteArray &contentType, const QByteArray &gzip);

    /// Returns 200 with the representation that @p request accepts, or 304 if the client already has it (§13.1.2). The
    /// reply has @p headers, ETag and Vary: Accept-Encoding.
    Reply answer(const PageRequest &request, QList<HttpHeader> headers) const;

private:
    PageContent(QByteArray contentType, QByteArray plain, QByteArray gzip);

    QByteArray m_contentType;
    QByteArray m_plain; ///< empty if it is decompressed on demand
    QByteArray m_gzip;
    QByteArray m_plainTag; ///< including its quotes
    QByteArray m_gzipTag;
};

} // namespace loom
