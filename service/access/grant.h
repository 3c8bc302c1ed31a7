// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <limits>

namespace loom {

/// Permissions other than sending messages.
enum class Scope {
    ReadDocs = 1, ///< "read:docs": the documentation and other descriptions of the API
    ReadMetrics = 2, ///< "read:metrics": /metrics and the list of audio connections
    WatchMonitor = 4, ///< "monitor:watch": all messages and connections
    SendMonitor = 8 ///< "monitor:send": console commands, such as closing a connection
};
Q_DECLARE_FLAGS(Scopes, Scope)
Q_DECLARE_OPERATORS_FOR_FLAGS(Scopes)

/// The permissions of a credential. Immutable once it is shared between threads.
struct Grant
{
    /// Value of expires for a credential without expiry.
    static constexpr qint64 Never = std::numeric_limits<qint64>::max();

    QString id; ///< display name of the credential: "phone-1"
    QStringList messageTypes; ///< message types that may be sent, by $id; "*": all
    Scopes scopes;
    QStringList devices = {QStringLiteral("*")}; ///< device ids, or a prefix such as "home-*"
    qint64 expires = Never; ///< milliseconds since the epoch
    int requestsPerMinute = 0; ///< own rate limit; 0: the general limit

    bool maySend(const QString &messageType) const
    {
        return messageTypes.contains(u"*") || messageTypes.contains(messageType);
    }
    bool maySendSomething() const { return !messageTypes.isEmpty(); }
    bool maySendAs(QStringView device) const;
    /// @p now is milliseconds since the epoch.
    bool hasExpired(qint64 now) const { return now >= expires; }

    /// Adds the permission of a scope of a key or token: "read:docs", "ingest:device/sensor/gps/v1", "ingest:*".
    /// Returns false if there is no such scope.
    bool add(QStringView scope);
    /// Returns the scopes that were added, in another order.
    QStringList scopeNames() const;
};

/// Whether @p text is valid in Grant::devices.
bool isDevicePattern(QStringView text);

/// Returns the error for a message of a device that the credential does not allow.
Error notOfDevice(const QString &device);

} // namespace loom
