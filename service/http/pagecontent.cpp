// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/pagecontent.h"

#include "service/http/contentdecoder.h"
#include "service/http/gzipencoder.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>
#include <utility>

namespace loom {

namespace {

/// Compares an entity tag with If-None-Match, weakly (RFC 9110 §13.1.2).
bool isNamed(const QByteArray &tag, QByteArrayView ifNoneMatch)
{
    if (ifNoneMatch == "*")
        return true;
    const auto tags = ifNoneMatch.toByteArray().split(',');
    return std::any_of(tags.begin(), tags.end(), [&](const QByteArray &listed) {
        const auto text = listed.trimmed();
        return text == tag || text == "W/" + tag;
    });
}

QByteArray decoded(const QByteArray &gzip)
{
    QByteArray plain;
    const auto decoder = ContentDecoder::of(ContentCoding::Gzip, std::numeric_limits<qint64>::max());
    [[maybe_unused]] const bool fits = decoder->add(gzip, plain) == ContentDecoder::Outcome::Fits;
    Q_ASSERT(fits);
    return plain;
}

} // namespace

PageContent::PageContent(QByteArray contentType, QByteArray plain, QByteArray gzip)
    : m_contentType(std::move(contentType)), m_plain(std::move(plain)), m_gzip(std::move(gzip))
{
    constexpr qsizetype TagLength = 32;
    const auto hash = QCryptographicHash::hash(m_gzip, QCryptographicHash::Sha256).toHex().first(TagLength);
    m_plainTag = '"' + hash + '"';
    m_gzipTag = '"' + hash + "-gzip\"";
}

PageContent PageContent::ofPlain(const QByteArray &contentType, const QByteArray &plain)
{
    return {contentType, plain, gzipped(plain)};
}

PageContent PageContent::ofGzip(const QByteArray &contentType, const QByteArray &gzip)
{
    return {contentType, {}, gzip};
}

Reply PageContent::answer(const PageRequest &request, QList<HttpHeader> headers) const
{
    const bool isCompressed = accepts(request.acceptEncoding, ContentCoding::Gzip);
    const auto &tag = isCompressed ? m_gzipTag : m_plainTag;
    headers.append(HttpHeader{"ETag", tag});
    headers.append(HttpHeader{"Vary", "Accept-Encoding"});
    if (isNamed(tag, request.ifNoneMatch))
        return {.status = 304, .headers = headers};
    if (isCompressed) {
        headers.append(HttpHeader{"Content-Encoding", "gzip"});
        return {.contentType = m_contentType, .body = m_gzip, .headers = headers};
    }
    return {.contentType = m_contentType, .body = m_plain.isEmpty() ? decoded(m_gzip) : m_plain, .headers = headers};
}

} // namespace loom
