// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "console/replay/audiotarget.h"
#include "console/replay/httptarget.h"

namespace loom::replay {

/// How a service is spoken to.
struct TargetSettings
{
    QUrl service; ///< "http://127.0.0.1:8000"
    int connections = 24; ///< of HTTP
    int timeoutMs = 60'000; ///< for an answer
    Headers headers = {}; ///< that every request has
    /// Goes into "Authorization: Bearer …" of each request and WebSocket; empty for none. A request whose own headers
    /// have a credential keeps that one.
    QByteArray credential = {};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); ///< for https
};

/// A Loom service, spoken to as each message wants.
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

/// Whether @p headers have a credential of their own.
bool haveCredential(const Headers &headers);

/// A service's address as a person writes it, with or without "http://"; ws and wss mean http and https.
Result<QUrl, Failure> serviceAddress(const QString &text);

} // namespace loom::replay
