// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/connection/permissions.h"

#include <QSslConfiguration>
#include <QUrl>

namespace loom {

/// The service that the console is connected to, as those who send messages to it need it.
struct ConnectedService
{
    QUrl http; ///< where it takes messages; empty: none is connected
    Permissions permissions;
    QByteArray credential; ///< that its HTTP port asks for; empty where it asks for none, or this one allows no message
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();

    /// Whether @p address is this service's, so that the credential may go there: the same host, and either the port
    /// and scheme of http, or https. So neither another host nor another program on this one gets to read it.
    bool isAt(const QUrl &address) const;
};

} // namespace loom
