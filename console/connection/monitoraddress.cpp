// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/monitoraddress.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

class MonitorAddress
{
    Q_DECLARE_TR_FUNCTIONS(loom::MonitorAddress)
};

Failure notAnAddress(const QString &text)
{
    return {
        MonitorAddress::tr("“%1” is not a valid address. Enter a host and a port, such as localhost:8002.").arg(text)};
}

QString webSocketScheme(const QString &scheme)
{
    if (scheme == u"http")
        return u"ws"_s;
    if (scheme == u"https")
        return u"wss"_s;
    return scheme;
}

/// Returns the address of the monitor channel at @p port of this computer.
Result<QUrl, Failure> addressHere(const QString &port)
{
    bool fits = false;
    const auto number = port.toUShort(&fits);
    if (!fits || number == 0)
        return Failure{MonitorAddress::tr("%1 is not a valid port. Ports are 1 to 65535.").arg(port)};
    return QUrl(u"ws://localhost:%1/"_s.arg(number));
}

} // namespace

Result<QUrl, Failure> parseMonitorAddress(const QString &text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Failure{
            MonitorAddress::tr("Enter the address of a service, such as localhost:8002 (its LOOM_MONITOR_PORT).")};

    static const QRegularExpression portOnly(u"^:?([0-9]+)$"_s);
    if (const auto port = portOnly.match(trimmed); port.hasMatch())
        return addressHere(port.captured(1));

    QUrl url(trimmed.contains(u"://") ? trimmed : u"ws://"_s + trimmed, QUrl::StrictMode);
    url.setScheme(webSocketScheme(url.scheme()));
    if (!url.isValid() || url.host().isEmpty())
        return notAnAddress(trimmed);
    if (url.scheme() != u"ws" && url.scheme() != u"wss")
        return Failure{MonitorAddress::tr("“%1” is not supported. Use ws:// or wss://.").arg(url.scheme() + u"://"_s)};
    if (url.port() < 0)
        url.setPort(DefaultMonitorPort);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url;
}

} // namespace loom
