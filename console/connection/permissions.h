// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// Permissions of a console at a service, from the service's hello message. Everything is permitted if the service
/// requires no keys or is too old to send permissions. For the user interface only: the service checks each request.
class Permissions
{
public:
    Permissions() = default;
    explicit Permissions(const protocol::Hello &hello);

    /// Whether the service requires a key with each message.
    bool asksForKeys() const { return m_asksForKeys; }
    bool mayDisconnect() const;
    /// Whether at least one message type may be sent.
    bool maySendSomething() const;
    /// Whether messages of @p messageType may be sent. A batch may be sent if any type may: the service checks each
    /// item.
    bool maySend(const protocol::MessageTypeInfo &messageType) const;

private:
    bool allows(const QString &scope) const { return !m_asksForKeys || m_scopes.contains(scope); }

    bool m_asksForKeys = false;
    QList<QString> m_scopes;
};

/// Returns the scope that a key needs for @p messageType, such as "ingest:device/sensor/gps/v1"; "ingest:*" for a
/// batch.
QString scopeOf(const protocol::MessageTypeInfo &messageType);

} // namespace loom
