// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <limits>

namespace loom {

/// What may be done besides sending messages.
enum class Scope {
    ReadDocs = 1, ///< "read:docs": the documentation, and what else describes the API
    ReadMetrics = 2, ///< "read:metrics": /metrics, and who streams audio
    WatchMonitor = 4, ///< "monitor:watch": all messages and connections
    SendMonitor = 8 ///< "monitor:send": what a console orders, such as ending a connection
};
Q_DECLARE_FLAGS(Scopes, Scope)
Q_DECLARE_OPERATORS_FOR_FLAGS(Scopes)

/// What the bearer of a credential may do. Constant once it is shared between threads.
struct Grant
{
    /// Expires never.
    static constexpr qint64 Never = std::numeric_limits<qint64>::max();

    QString id; ///< who that is, for people: "phone-1"
    QStringList messageTypes; ///< that messages may be sent to, by their $id; "*" is all
    Scopes scopes;
    QStringList devices = {QStringLiteral("*")}; ///< names, or "home-*" for all that begin so
    qint64 expires = Never; ///< milliseconds since the epoch
    int requestsPerMinute = 0; ///< 0: as many as anybody

    bool maySend(const QString &messageType) const
    {
        return messageTypes.contains(u"*") || messageTypes.contains(messageType);
    }
    bool maySendSomething() const { return !messageTypes.isEmpty(); }
    bool maySendAs(QStringView device) const;
    /// @p now in milliseconds since the epoch.
    bool hasExpired(qint64 now) const { return now >= expires; }

    /// Adds what a scope of a key or a token allows: "read:docs", "ingest:device/sensor/gps/v1", "ingest:*". False
    /// where there is no such scope.
    bool add(QStringView scope);
    /// What add() was given, the order aside.
    QStringList scopeNames() const;
};

/// Whether it can be one of Grant::devices.
bool isDevicePattern(QStringView text);

/// The rejection of a message that says to be of a device which the credential does not allow.
Error notOfDevice(const QString &device);

} // namespace loom
