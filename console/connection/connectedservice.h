// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/permissions.h"

#include <QSslConfiguration>
#include <QUrl>

namespace loom {

/// The service that the console is connected to, with the address, key and certificates for sending messages to it.
struct ConnectedService
{
    QUrl http; ///< base URL for messages; empty if no service is connected
    Permissions permissions;
    /// Key or token for HTTP; empty if the service requires none or if the key permits no messages.
    QByteArray credential;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();

    /// Whether @p address belongs to this service, so that the credential may be sent there: the same host, and either
    /// https or the scheme and port of http. Other hosts, and other programs on the same host, must not receive it.
    bool isAt(const QUrl &address) const;
};

} // namespace loom
