// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QHostAddress>
#include <QList>
#include <QPair>

#include <optional>

namespace loom {

/// An IP address in text, read strictly: four decimal numbers, or IPv6 without brackets and zone. Nothing where @p text
/// is anything else. An IPv4 address in its IPv6 form becomes the IPv4 address.
std::optional<QHostAddress> readIpAddress(QByteArrayView text);
/// The IPv4 address of an IPv4-mapped IPv6 address (RFC 4291 §2.5.5.2); any other address unchanged.
QHostAddress unmapped(const QHostAddress &address);

/// The addresses and networks of the operator's own reverse proxies. Constant once made: from any thread.
class TrustedProxies
{
public:
    /// None is trusted.
    TrustedProxies() = default;

    /// Reads addresses and networks (CIDR), separated by commas. The error is the entry that is neither.
    static Result<TrustedProxies, QString> parse(const QString &text);

    bool contains(const QHostAddress &address) const;
    bool isEmpty() const { return m_networks.isEmpty(); }
    /// As it was given.
    QString text() const { return m_texts.join(u','); }

private:
    QList<QPair<QHostAddress, int>> m_networks; ///< as QHostAddress::parseSubnet() returns them
    QStringList m_texts;
};

} // namespace loom
