// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QAbstractSocket>
#include <QDateTime>
#include <QHostAddress>

namespace loom {

/// Formats "192.0.2.7:51312" or "[2001:db8::7]:51312"; only the address if @p port is 0 (unknown).
inline QString clientText(const QHostAddress &address, quint16 port)
{
    auto host = address.toString();
    if (port == 0)
        return host;
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

/// Creates the description of a new connection. @p kind is its protocol.
inline protocol::ConnectionInfo clientInfo(qint64 id, const char *kind, const QAbstractSocket &socket)
{
    protocol::ConnectionInfo info;
    info.id = id;
    info.protocol = QLatin1StringView(kind);
    info.address = clientText(socket.peerAddress(), socket.peerPort());
    info.since = info.lastSeen = QDateTime::currentMSecsSinceEpoch();
    return info;
}

} // namespace loom
