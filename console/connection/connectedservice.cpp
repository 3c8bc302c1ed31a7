// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/connectedservice.h"

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;

int portOf(const QUrl &address)
{
    return address.port(address.scheme() == u"https" ? HttpsPort : HttpPort);
}

} // namespace

bool ConnectedService::isAt(const QUrl &address) const
{
    if (http.isEmpty() || address.host() != http.host())
        return false;
    return address.scheme() == u"https" || (address.scheme() == http.scheme() && portOf(address) == portOf(http));
}

} // namespace loom
