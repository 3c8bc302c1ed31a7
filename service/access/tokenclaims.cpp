// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/tokenclaims.h"

#include "common/core/parsedjson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace loom {

namespace {

constexpr qsizetype MaxSubjectLength = 255;
constexpr double LastSecond = 253'402'300'799; ///< last second of the year 9999

/// Converts a NumericDate (RFC 7519 §2), which may have a fraction, to milliseconds. Returns nothing if it is invalid.
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
            return Failure{QStringLiteral("the token's %1 is not a time").arg(name)};
        if (*time > now + ClockSkewMs)
            return Failure::transient(QStringLiteral("the token's %1 is in the future").arg(name));
    }
    return std::nullopt;
}

/// Whether @p text is a valid subject. Only printable characters, because it is written to the log.
bool isSubject(const QString &text)
{
    return !text.isEmpty() && text.size() <= MaxSubjectLength
           && std::all_of(text.begin(), text.end(), [](QChar one) { return one.isPrint(); });
}

Result<void, Failure> addScopes(const QJsonValue &claim, Grant &grant)
{
    if (claim.isUndefined())
        return {};
    if (!claim.isString())
        return Failure{QStringLiteral("the token's scope is not a string of space-separated scopes")};
    for (const auto &scope : claim.toString().split(u' ', Qt::SkipEmptyParts))
        grant.add(scope); // scopes of other services are ignored
    return {};
}

Result<void, Failure> setDevices(const QJsonValue &claim, Grant &grant)
{
    if (claim.isUndefined())
        return {};
    const Failure mistake{
        QStringLiteral("the token's loom_devices is not an array of device ids or of prefixes with an asterisk")};
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
        return Failure{QStringLiteral("the token's payload is not a JSON object, or has a duplicate name")};
    const auto claims = json->value.toObject();
    Grant grant;
    const auto expires = timeOf(claims[QLatin1String("exp")]);
    if (!expires)
        return Failure{QStringLiteral("the token has no exp, or it is not a time")};
    grant.expires = *expires;
    if (grant.hasExpired(now))
        return Failure{QStringLiteral("the token has expired")};
    if (auto failure = timeProblem(claims, now))
        return *failure;
    if (claims[QLatin1String("iss")] != rules.issuer)
        return Failure{QStringLiteral("the token's iss is not LOOM_JWT_ISSUER")};
    if (!isFor(rules.audience, claims[QLatin1String("aud")]))
        return Failure{QStringLiteral("the token's aud does not contain LOOM_JWT_AUDIENCE")};
    // The client of such a token must prove possession of a key, which Loom does not check (RFC 7800, RFC 9449).
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
