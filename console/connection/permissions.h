// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

namespace loom {

/// What a console may do with a service, as the service has told it in its hello. Everything, where the service asks
/// for no keys or is too old to tell. Only for what people are shown: the service checks each request itself.
class Permissions
{
public:
    Permissions() = default;
    explicit Permissions(const protocol::Hello &hello);

    /// Whether the service asks for a key with each message.
    bool asksForKeys() const { return m_asksForKeys; }
    bool mayDisconnect() const;
    bool maySendSomething() const;
    /// In a batch the service checks each item for itself.
    bool maySend(const protocol::MessageTypeInfo &messageType) const;

private:
    bool allows(const QString &scope) const { return !m_asksForKeys || m_scopes.contains(scope); }

    bool m_asksForKeys = false;
    QList<QString> m_scopes;
};

/// The scope that a key needs for @p stream: "ingest:device/sensor/gps/v1"; for a batch that of all streams.
QString scopeOf(const protocol::MessageTypeInfo &messageType);

} // namespace loom
