// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/config.h"

namespace loom {

namespace {

bool isEveryAddress(const QString &host)
{
    return host == QLatin1String("0.0.0.0") || host == QLatin1String("::");
}

std::optional<Failure> mistakeIn(const AccessSettings &access)
{
    if (!access.isRequired)
        return std::nullopt;
    if (access.keysFile.isEmpty() && access.jwksFile.isEmpty())
        return Failure{QStringLiteral("LOOM_AUTH = 'required', but there is no key: make one by loom-ingestd --new-key "
                                      "NAME, and name the file with its entry in LOOM_AUTH_KEYS_FILE; or name an "
                                      "identity provider's keys in LOOM_JWT_JWKS_FILE")};
    // RFC 8725 §3.8 and §3.9.
    if (!access.jwksFile.isEmpty() && (access.issuer.isEmpty() || access.audience.isEmpty()))
        return Failure{QStringLiteral("LOOM_JWT_JWKS_FILE needs LOOM_JWT_ISSUER and LOOM_JWT_AUDIENCE: without them, "
                                      "tokens that were made for another service would be accepted")};
    return std::nullopt;
}

} // namespace

std::optional<Failure> Config::contradiction() const
{
    if (auto failure = mistakeIn(access))
        return failure;
    if (rateLimit.isEnabled && rateLimit.by == LimitBy::Key && !access.isRequired)
        return Failure{QStringLiteral("LOOM_RATE_LIMIT_BY = 'key' needs LOOM_AUTH = 'required': nobody shows a key")};
    const bool sharesAddress = host == monitor.host || isEveryAddress(host) || isEveryAddress(monitor.host);
    const auto clash = [&](const char *variable, int other) -> std::optional<Failure> {
        if (!sharesAddress || other == 0 || other != monitor.port)
            return std::nullopt;
        return Failure{QStringLiteral("LOOM_MONITOR_PORT and %1 are both %2: consoles need a port of their own")
                           .arg(QLatin1String(variable))
                           .arg(other)};
    };
    if (auto failure = clash("LOOM_PORT", port))
        return failure;
    if (tls.isOn()) {
        if (auto failure = clash("LOOM_TLS_PORT", tls.port))
            return failure;
    }
    if (hasMetricsPort()) {
        if (auto failure = clash("LOOM_METRICS_PORT", metricsPort))
            return failure;
    }
    if (auto failure = http.proxies.mistake())
        return failure;
    if (auto failure = tls.mistake())
        return failure;
    return monitor.mistake();
}

} // namespace loom
