// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/trustedproxies.h"

#include <QtEndian>

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace loom {

namespace {

constexpr int V4Bits = 32;
constexpr int V6Bits = 128;
constexpr int MappedBits = V6Bits - V4Bits; ///< length of the prefix of IPv4-mapped addresses

bool isV4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

/// Parses a prefix length in decimal digits.
std::optional<int> readLength(const QString &text)
{
    constexpr qsizetype MaxDigits = 3;
    const bool isDigits = !text.isEmpty() && text.size() <= MaxDigits
                          && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isDigits ? std::optional(text.toInt()) : std::nullopt;
}

std::optional<QPair<QHostAddress, int>> readNetwork(const QString &text)
{
    const auto slash = text.indexOf(u'/');
    const auto given = text.left(slash < 0 ? text.size() : slash);
    const auto address = readIpAddress(given.toLatin1());
    if (!address || given.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    const bool isMapped = isV4(*address) && given.contains(u':');
    const int bits = isV4(*address) ? V4Bits : V6Bits;
    const auto length = slash < 0 ? std::optional(isMapped ? V6Bits : bits) : readLength(text.sliced(slash + 1));
    if (!length)
        return std::nullopt;
    const int ownLength = isMapped ? *length - MappedBits : *length;
    if (ownLength < 0 || ownLength > bits)
        return std::nullopt;
    return QHostAddress::parseSubnet(address->toString() + u'/' + QString::number(ownLength));
}

} // namespace

std::optional<QHostAddress> readIpAddress(QByteArrayView text)
{
    // The longest address is an IPv4-mapped IPv6 address.
    std::array<char, INET6_ADDRSTRLEN> terminated{};
    if (text.isEmpty() || size_t(text.size()) >= terminated.size() || text.contains('\0'))
        return std::nullopt;
    std::memcpy(terminated.data(), text.data(), size_t(text.size()));
    in_addr v4{};
    if (::inet_pton(AF_INET, terminated.data(), &v4) == 1)
        return QHostAddress(ntohl(v4.s_addr));
    Q_IPV6ADDR v6{};
    if (::inet_pton(AF_INET6, terminated.data(), &v6) == 1)
        return unmapped(QHostAddress(v6));
    return std::nullopt;
}

QHostAddress unmapped(const QHostAddress &address)
{
    // QHostAddress::toIPv4Address() also converts "::".
    constexpr std::array<quint8, MappedBits / 8> MappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    const auto bytes = address.toIPv6Address();
    const bool isMapped = std::memcmp(bytes.c, MappedPrefix.data(), MappedPrefix.size()) == 0;
    return isMapped ? QHostAddress(qFromBigEndian<quint32>(bytes.c + MappedPrefix.size())) : address;
}

Result<TrustedProxies, QString> TrustedProxies::parse(const QString &text)
{
    TrustedProxies proxies;
    for (const auto &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto entry = part.trimmed();
        if (entry.isEmpty())
            continue;
        const auto network = readNetwork(entry);
        if (!network)
            return entry;
        proxies.m_networks.append(*network);
        proxies.m_texts.append(entry);
    }
    return proxies;
}

bool TrustedProxies::contains(const QHostAddress &address) const
{
    const auto own = unmapped(address);
    return std::any_of(m_networks.begin(), m_networks.end(), [&](const auto &network) {
        return isV4(network.first) == isV4(own) && own.isInSubnet(network);
    });
}

} // namespace loom
