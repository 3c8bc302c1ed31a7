// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/publish/brokeraddresses.h"

#include "common/core/hostname.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isProtocol(const QString &text)
{
    static const QStringList protocols{u"plaintext"_s, u"ssl"_s, u"sasl_plaintext"_s, u"sasl_ssl"_s};
    return protocols.contains(text, Qt::CaseInsensitive);
}

bool isPort(const QString &text)
{
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    return isNumber && text.at(0).isDigit() && port >= 1 && port <= 65535;
}

std::optional<QString> problemOf(QString entry)
{
    if (entry.isEmpty())
        return u"it is empty"_s;
    if (const qsizetype scheme = entry.indexOf(u"://"_s); scheme >= 0) {
        if (!isProtocol(entry.left(scheme)))
            return u"expected host:port without http://; the only allowed prefixes are PLAINTEXT://, SSL://, "
                   u"SASL_PLAINTEXT:// and SASL_SSL://"_s;
        entry = entry.sliced(scheme + 3);
    }
    if (entry.contains(u'@'))
        return u"set user name and password in LOOM_KAFKA_OPTIONS, as sasl.username and sasl.password"_s;
    const qsizetype bracket = entry.lastIndexOf(u']');
    const qsizetype colon = entry.indexOf(u':', qMax<qsizetype>(bracket, 0));
    const QString host = entry.left(colon);
    const bool isIpv6 = host.startsWith(u'[');
    if (!isIpv6 && entry.count(u':') > 1)
        return u"an IPv6 address needs brackets, as in [2001:db8::1]:9092"_s;
    if (!isHost(withoutBrackets(host)) || isIpv6 != withoutBrackets(host).contains(u':'))
        return u"'%1' is neither a host name nor an IP address"_s.arg(host);
    if (colon >= 0 && (colon + 1 == entry.size() || !isPort(entry.sliced(colon + 1))))
        return u"the port is not a number from 1 to 65535"_s;
    return std::nullopt;
}

} // namespace

std::optional<QString> problemOfBrokerAddresses(const QString &servers)
{
    const QStringList entries = servers.split(u',');
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString entry = entries[i].trimmed();
        if (const auto mistake = problemOf(entry))
            return u"entry %1, '%2': %3"_s.arg(QString::number(i + 1), withoutUserInfo(entry), *mistake);
        if (entries.size() > 1 && entry == u"embedded"_s)
            return u"entry %1: embedded must be the only entry"_s.arg(i + 1);
    }
    return std::nullopt;
}

} // namespace loom
