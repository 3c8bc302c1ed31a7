// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QAbstractSocket>
#include <QDateTime>
#include <QHostAddress>

namespace loom {

/// What a connection of the given kind begins with.
inline protocol::ConnectionInfo clientInfo(qint64 id, const char *kind, const QAbstractSocket &socket)
{
    protocol::ConnectionInfo info;
    info.id = id;
    info.protocol = QLatin1String(kind);
    const auto address = socket.peerAddress().toString();
    const bool isV6 = socket.peerAddress().protocol() == QAbstractSocket::IPv6Protocol && !address.contains(u'.');
    info.address = (isV6 ? u'[' + address + u']' : address) + u':' + QString::number(socket.peerPort());
    info.since = info.lastSeen = QDateTime::currentMSecsSinceEpoch();
    return info;
}

} // namespace loom
