// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"

namespace loom {

/// The constant content of a page, plain and compressed by gzip, with a strong entity tag for each (RFC 9110 §8.8.3).
/// Compressed once. Copies share the bytes. From any thread.
class PageContent
{
public:
    static PageContent ofPlain(const QByteArray &contentType, const QByteArray &plain);
    /// @p gzip was compressed when Loom was built. It is decoded for each client that does not accept it.
    static PageContent ofGzip(const QByteArray &contentType, const QByteArray &gzip);

    /// 200 with the representation that @p request accepts, or 304 if the client has that one already (§13.1.2). Has
    /// @p headers, ETag and Vary: Accept-Encoding.
    Reply answer(const PageRequest &request, QList<HttpHeader> headers) const;

private:
    PageContent(QByteArray contentType, QByteArray plain, QByteArray gzip);

    QByteArray m_contentType;
    QByteArray m_plain; ///< empty where it has to be decoded
    QByteArray m_gzip;
    QByteArray m_plainTag; ///< with its quotes
    QByteArray m_gzipTag;
};

} // namespace loom
