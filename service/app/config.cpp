// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/app/config.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

bool isEveryAddress(const QString &host)
{
    return host == "0.0.0.0"_L1 || host == "::"_L1;
}

std::optional<Failure> problemOf(const AccessSettings &access)
{
    if (!access.isRequired)
        return std::nullopt;
    if (access.keysFile.isEmpty() && access.jwksFile.isEmpty())
        return Failure{u"LOOM_AUTH = 'required', but no keys are configured: create a key with loom-ingestd --new-key "
                       "NAME and set LOOM_AUTH_KEYS_FILE to the file with its entry, or set "
                       "LOOM_JWT_JWKS_FILE to the keys of an identity provider"_s};
    // RFC 8725 §3.8 and §3.9.
    if (!access.jwksFile.isEmpty() && (access.issuer.isEmpty() || access.audience.isEmpty()))
        return Failure{u"LOOM_JWT_JWKS_FILE needs LOOM_JWT_ISSUER and LOOM_JWT_AUDIENCE: without them, "
                       "tokens issued for other services would be accepted"_s};
    return std::nullopt;
}

/// A listening address.
struct ListenAddress
{
    const char *variable;
    QString host;
    int port;

    bool isSameAs(const ListenAddress &other) const
    {
        const bool sharesAddress = host == other.host || isEveryAddress(host) || isEveryAddress(other.host);
        return sharesAddress && port != 0 && port == other.port;
    }
};

} // namespace

std::optional<Failure> Config::portConflict() const
{
    QList<ListenAddress> addresses{{"LOOM_PORT", host, port}, {"LOOM_MONITOR_PORT", monitor.host, monitor.port}};
    if (hasMetricsPort())
        addresses.append({"LOOM_METRICS_PORT", host, metricsPort});
    if (tls.isOn())
        addresses.append({"LOOM_TLS_PORT", tls.host.isEmpty() ? host : tls.host, tls.port});
    for (auto one = addresses.begin(); one != addresses.end(); ++one) {
        const auto other =
            std::find_if(one + 1, addresses.end(), [&](const ListenAddress &place) { return place.isSameAs(*one); });
        if (other != addresses.end())
            return Failure{u"%1 and %2 are both %3: each needs a port of its own"_s
                               .arg(QLatin1StringView(other->variable), QLatin1StringView(one->variable))
                               .arg(one->port)};
    }
    return std::nullopt;
}

std::optional<Failure> Config::problem() const
{
    if (auto failure = problemOf(access))
        return failure;
    if (rateLimit.isEnabled && rateLimit.by == LimitBy::Key && !access.isRequired)
        return Failure{u"LOOM_RATE_LIMIT_BY = 'key' needs LOOM_AUTH = 'required': requests have no keys"_s};
    if (auto failure = portConflict())
        return failure;
    if (auto failure = http.proxies.problem())
        return failure;
    if (auto failure = tls.problem())
        return failure;
    return monitor.problem();
}

} // namespace loom
