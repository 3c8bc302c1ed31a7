// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QHostAddress>
#include <QList>
#include <QPair>

#include <optional>

namespace loom {

/// Parses an IP address strictly: four decimal numbers, or IPv6 without brackets and zone. Returns nothing for any
/// other text. An IPv4-mapped IPv6 address becomes the IPv4 address.
std::optional<QHostAddress> readIpAddress(QByteArrayView text);
/// Converts an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2) to IPv4; returns any other address unchanged.
QHostAddress unmapped(const QHostAddress &address);

/// The addresses and networks of the trusted reverse proxies. Constant after construction; thread-safe.
class TrustedProxies
{
public:
    /// Trusts no proxy.
    TrustedProxies() = default;

    /// Parses addresses and networks (CIDR), separated by commas. The error is the first invalid entry.
    static Result<TrustedProxies, QString> parse(const QString &text);

    bool contains(const QHostAddress &address) const;
    bool isEmpty() const { return m_networks.isEmpty(); }
    /// The entries as they were configured.
    QString text() const { return m_texts.join(u','); }

private:
    QList<QPair<QHostAddress, int>> m_networks; ///< as returned by QHostAddress::parseSubnet()
    QStringList m_texts;
};

} // namespace loom
