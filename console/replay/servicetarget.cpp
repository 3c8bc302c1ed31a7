// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/servicetarget.h"

#include "console/access/credential.h"
#include "console/replay/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

const QByteArray Authorization("Authorization");

/// Returns the credential headers for WebSocket handshakes: those of TargetSettings::headers, otherwise
/// TargetSettings::credential.
Headers credentialHeadersOf(const TargetSettings &settings)
{
    Headers headers;
    std::copy_if(settings.headers.begin(), settings.headers.end(), std::back_inserter(headers),
                 [](const auto &header) { return isCredentialHeader(header.first); });
    if (headers.isEmpty() && !settings.credential.isEmpty())
        headers.append({Authorization, authorizationOf(settings.credential)});
    return headers;
}

QString httpScheme(const QString &scheme)
{
    if (scheme == "ws"_L1)
        return u"http"_s;
    if (scheme == "wss"_L1)
        return u"https"_s;
    return scheme;
}

} // namespace

ServiceTarget::ServiceTarget(const TargetSettings &settings)
    : m_headers(settings.headers),
      m_credential(settings.credential),
      m_http(settings.service, settings.connections, settings.timeoutMs, settings.tls),
      m_audio(settings.service, settings.timeoutMs, settings.tls, credentialHeadersOf(settings))
{
}

void ServiceTarget::send(const Outgoing &message, Done done)
{
    if (message.transport == Transport::WebSocket)
        return m_audio.send(message, std::move(done));
    auto request = message;
    request.headers = m_headers + message.headers;
    if (!m_credential.isEmpty() && !haveCredential(request.headers))
        request.headers.append({Authorization, authorizationOf(m_credential)});
    m_http.send(request, std::move(done));
}

bool haveCredential(const Headers &headers)
{
    return std::any_of(headers.begin(), headers.end(),
                       [](const auto &header) { return isCredentialHeader(header.first); });
}

Result<QUrl, Failure> serviceAddress(const QString &text)
{
    const auto whole = text.contains("://"_L1) ? text : u"http://"_s + text;
    QUrl url(whole, QUrl::StrictMode);
    url.setScheme(httpScheme(url.scheme()));
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return Failure{Wording::tr("Invalid service address '%1': use the form http://127.0.0.1:8000").arg(text)};
    }
    return url;
}

} // namespace loom::replay
