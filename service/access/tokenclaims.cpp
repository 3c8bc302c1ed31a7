// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/tokenclaims.h"

#include "common/core/parsedjson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace loom {

namespace {

constexpr qsizetype LongestSubject = 255;
constexpr double LastSecond = 253'402'300'799; ///< of the year 9999

/// Milliseconds of a NumericDate (RFC 7519 §2), which may have a fraction. None where it is none.
std::optional<qint64> timeOf(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    if (!value.isDouble() || seconds < 0 || seconds > LastSecond)
        return std::nullopt;
    return qint64(seconds * 1000);
}

bool isFor(const QString &audience, const QJsonValue &claim)
{
    if (!claim.isArray())
        return claim.isString() && claim.toString() == audience;
    const auto all = claim.toArray();
    return std::all_of(all.begin(), all.end(), [](const QJsonValue &one) { return one.isString(); })
           && all.contains(audience);
}

std::optional<Failure> timeProblem(const QJsonObject &claims, qint64 now)
{
    for (const auto name : {QLatin1StringView("nbf"), QLatin1StringView("iat")}) {
        if (!claims.contains(name))
            continue;
        const auto time = timeOf(claims[name]);
        if (!time)
            return Failure{QStringLiteral("the token's %1 is no time").arg(name)};
        if (*time > now + ClockSkewMs)
            return Failure::transient(QStringLiteral("the token's %1 is in the future").arg(name));
    }
    return std::nullopt;
}

/// A subject is written to the log.
bool isSubject(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestSubject
           && std::all_of(text.begin(), text.end(), [](QChar one) { return one.isPrint(); });
}

Result<void, Failure> addScopes(const QJsonValue &claim, Grant &grant)
{
    if (claim.isUndefined())
        return {};
    if (!claim.isString())
        return Failure{QStringLiteral("the token's scope is no text with spaces between the scopes")};
    for (const auto &scope : claim.toString().split(u' ', Qt::SkipEmptyParts))
        grant.add(scope); // or it is of another service
    return {};
}

Result<void, Failure> setDevices(const QJsonValue &claim, Grant &grant)
{
    if (claim.isUndefined())
        return {};
    const Failure mistake{
        QStringLiteral("the token's loom_devices is no array of device names, or of beginnings with an asterisk")};
    if (!claim.isArray())
        return mistake;
    grant.devices.clear();
    for (const auto &device : claim.toArray()) {
        if (!isDevicePattern(device.toString()))
            return mistake;
        grant.devices << device.toString();
    }
    return {};
}

} // namespace

Result<Grant, Failure> grantOf(const QByteArray &payload, const TokenRules &rules, qint64 now)
{
    const auto json = ParsedJson::parse(payload);
    if (!json || !json->value.isObject())
        return Failure{QStringLiteral("the token's payload is no JSON object, or has a name twice")};
    const auto claims = json->value.toObject();
    Grant grant;
    const auto expires = timeOf(claims[QLatin1String("exp")]);
    if (!expires)
        return Failure{QStringLiteral("the token has no exp, or none that is a time")};
    grant.expires = *expires;
    if (grant.hasExpired(now))
        return Failure{QStringLiteral("the token has expired")};
    if (auto failure = timeProblem(claims, now))
        return *failure;
    if (claims[QLatin1String("iss")] != rules.issuer)
        return Failure{QStringLiteral("the token's iss is not LOOM_JWT_ISSUER")};
    if (!isFor(rules.audience, claims[QLatin1String("aud")]))
        return Failure{QStringLiteral("the token's aud does not have LOOM_JWT_AUDIENCE")};
    // Whoever shows such a token has to prove that a key is theirs, which Loom does not ask for (RFC 7800, RFC 9449).
    if (claims.contains(QLatin1String("cnf")))
        return Failure{QStringLiteral("the token is bound to a key of its bearer (cnf), which is not supported")};
    grant.id = claims[QLatin1String("sub")].toString();
    if (!isSubject(grant.id))
        return Failure{QStringLiteral("the token has no sub of 1 to 255 printable characters")};
    if (const auto done = addScopes(claims[QLatin1String("scope")], grant); !done)
        return done.error();
    if (const auto done = setDevices(claims[QLatin1String("loom_devices")], grant); !done)
        return done.error();
    return grant;
}

} // namespace loom
