// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/proxysettings.h"
#include "service/http/requesthead.h"

namespace loom {

/// The client of one request, as far as the connection and the trusted proxies tell.
struct ForwardedClient
{
    QHostAddress address;
    bool usesTls = false; ///< a trusted proxy says that the client's own connection is TLS
};

/// The client of a request with @p head that came over a connection of @p peer. A peer that is not trusted is the
/// client itself, whatever its header fields say. Otherwise the entries of the field are read from the last to the
/// first, and the first address that is not trusted is the client's. If all are trusted, the client is the first entry;
/// if an entry is no address (such as "unknown"), the trusted address after it. Takes time linear in the size of the
/// head.
ForwardedClient forwardedClient(const RequestHead &head, const QHostAddress &peer, const ProxySettings &settings);

} // namespace loom
