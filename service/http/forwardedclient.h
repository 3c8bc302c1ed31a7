// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/proxysettings.h"
#include "service/http/requesthead.h"

namespace loom {

/// The client of one request, as given by the connection and the trusted proxies.
struct ForwardedClient
{
    QHostAddress address;
    bool usesTls = false; ///< a trusted proxy reports that the client's own connection uses TLS
};

/// Returns the client of a request with @p head that arrived on a connection from @p peer. If the peer is not a trusted
/// proxy, it is the client, and the header fields are ignored. Otherwise the entries of the field are read from the
/// last to the first, and the first address that is not trusted is the client. If all are trusted, the client is the
/// first entry. If an entry is not an address (such as "unknown"), the client is the trusted address after it. Runs in
/// time linear in the size of the head.
ForwardedClient forwardedClient(const RequestHead &head, const QHostAddress &peer, const ProxySettings &settings);

} // namespace loom
