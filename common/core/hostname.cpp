// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/hostname.h"

#include <QRegularExpression>

#include <arpa/inet.h>

#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isIpv6(const QString &text)
{
    std::array<unsigned char, 16> bytes{};
    const qsizetype zone = text.indexOf(u'%');
    const bool hasEmptyZone = zone == text.size() - 1;
    return !hasEmptyZone && ::inet_pton(AF_INET6, text.left(zone).toLatin1().constData(), bytes.data()) == 1;
}

bool isIpv4(const QString &text)
{
    std::array<unsigned char, 4> bytes{};
    return ::inet_pton(AF_INET, text.toLatin1().constData(), bytes.data()) == 1;
}

} // namespace

QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

QString hostInUrl(const QString &host)
{
    return host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']' : host;
}

bool isHost(const QString &host)
{
    constexpr qsizetype MaxLength = 253;
    // Underscores are not legal in host names, but container networks use them. Only digits and dots would be an
    // address.
    static const QRegularExpression name(
        u"^(?![0-9.]+$)[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?)*\\.?$"_s);
    return host.size() <= MaxLength && (isIpv4(host) || isIpv6(host) || name.match(host).hasMatch());
}

QString withoutUserInfo(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return text;
    const qsizetype scheme = text.indexOf(u"://"_s);
    const qsizetype begin = scheme >= 0 && scheme < at ? scheme + 3 : 0;
    return text.left(begin) + u"***"_s + text.sliced(at);
}

} // namespace loom
