// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitor/shownheaders.h"

#include <algorithm>
#include <array>

namespace loom {

namespace {

constexpr qsizetype MostHeaders = 50;
constexpr qsizetype MaxBytes = 1000; ///< maximum size of a name or a value, in bytes

/// Parts of names of header fields that contain credentials. (A web page sends its key for a WebSocket as a
/// subprotocol.)
constexpr std::array<QByteArrayView, 9> Secrets{
    "auth", "cookie", "token", "secret", "password", "api-key", "apikey", "credential", "websocket-protocol"};

bool isSecret(const QByteArray &name)
{
    const auto lower = name.toLower();
    return std::any_of(Secrets.begin(), Secrets.end(), [&](QByteArrayView part) { return lower.contains(part); });
}

QString text(const QByteArray &bytes)
{
    return bytes.size() <= MaxBytes ? QString::fromUtf8(bytes) : QString::fromUtf8(bytes.first(MaxBytes)) + QChar(u'…');
}

} // namespace

QList<protocol::HeaderInfo> shownHeaders(const QList<HeaderField> &headers)
{
    QList<protocol::HeaderInfo> shown;
    for (const auto &header : headers.first(std::min(MostHeaders, headers.size()))) {
        shown.append({text(header.name),
                      isSecret(header.name) ? QString::fromLatin1(protocol::RedactedValue) : text(header.value)});
    }
    return shown;
}

} // namespace loom
