// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/rejections.h"

#include "console/connection/monitoraddress.h"
#include "console/connection/monitorclient.h"

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr int WrongToken = 4003;
constexpr int CredentialEnded = 4401;

} // namespace

QString rejectionText(int closeCode, bool hasCredential)
{
    switch (closeCode) {
    case WrongToken:
        return hasCredential
                   ? MonitorClient::tr("The service rejects this key or token. Enter a key with the scope "
                                       "monitor:watch, or the service's LOOM_MONITOR_TOKEN, and connect again.")
                   : MonitorClient::tr("The service requires a key. Enter a key with the scope monitor:watch, or the "
                                       "service's LOOM_MONITOR_TOKEN, and connect again.");
    case CredentialEnded:
        return MonitorClient::tr("The key has expired or was revoked. Ask the operator of the service for a new key, "
                                 "enter it and connect again.");
    default:
        return {};
    }
}

QString noMonitorText(const QUrl &address)
{
    return MonitorClient::tr("%1 is not the monitor channel of a Loom service. Check the port: it is the service's "
                             "LOOM_MONITOR_PORT, by default %2.")
        .arg(address.authority())
        .arg(DefaultMonitorPort);
}

bool isHttpAnswer(const QString &error)
{
    return error.contains(u"processHandshake"_s);
}

} // namespace loom
