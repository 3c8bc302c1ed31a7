// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/servicetarget.h"

#include "console/replay/wording.h"

namespace loom::replay {

ServiceTarget::ServiceTarget(const TargetSettings &settings)
    : m_headers(settings.headers),
      m_http(settings.service, settings.connections, settings.timeoutMs),
      m_audio(settings.service, settings.timeoutMs)
{
}

void ServiceTarget::send(const Outgoing &message, Done done)
{
    if (message.transport == Transport::WebSocket)
        return m_audio.send(message, std::move(done));
    auto request = message;
    request.headers = m_headers + message.headers;
    m_http.send(request, std::move(done));
}

Result<QUrl, Failure> serviceAddress(const QString &text)
{
    const auto whole = text.contains(QLatin1String("://")) ? text : QStringLiteral("http://") + text;
    const QUrl url(whole, QUrl::StrictMode);
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return Failure{Wording::tr("'%1' is no address of a service: it looks like http://127.0.0.1:8000").arg(text)};
    }
    return url;
}

} // namespace loom::replay
