// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/audiotarget.h"
#include "console/replay/httptarget.h"

namespace loom::replay {

/// Address of a service and settings of the connections to it.
struct TargetSettings
{
    QUrl service; ///< "http://127.0.0.1:8000"
    int connections = 24; ///< HTTP connections
    int timeoutMs = 60'000; ///< timeout for a response
    Headers headers = {}; ///< added to every HTTP request
    /// Sent as "Authorization: Bearer …" with each HTTP request and WebSocket handshake; empty for none. Not added if
    /// the request's headers already have a credential.
    QByteArray credential = {};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); ///< for https
};

/// Sends messages to a Loom service over HTTP or WebSocket, as each message specifies.
class ServiceTarget : public Target
{
public:
    explicit ServiceTarget(const TargetSettings &settings);

    void send(const Outgoing &message, Done done) override;

private:
    const Headers m_headers;
    const QByteArray m_credential;
    HttpTarget m_http;
    AudioTarget m_audio;
};

/// Whether @p headers contain a credential.
bool haveCredential(const Headers &headers);

/// Parses the address of a service as the user types it, with or without "http://". ws and wss mean http and https.
Result<QUrl, Failure> serviceAddress(const QString &text);

} // namespace loom::replay
