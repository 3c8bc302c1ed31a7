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
};

/// A Loom service, spoken to as each message wants.
class ServiceTarget : public Target
{
public:
    explicit ServiceTarget(const TargetSettings &settings);

    void send(const Outgoing &message, Done done) override;

private:
    const Headers m_headers;
    HttpTarget m_http;
    AudioTarget m_audio;
};

/// A service's address as a person writes it, with or without "http://".
Result<QUrl, Failure> serviceAddress(const QString &text);

} // namespace loom::replay
