// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/tokenclaims.h"

#include "common/core/parsedjson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

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
    for (const auto name : {"nbf"_L1, "iat"_L1}) {
        if (!claims.contains(name))
            continue;
        const auto time = timeOf(claims[name]);
        if (!time)
            return Failure{u"the token's %1 is not a time"_s.arg(name)};
        if (*time > now + ClockSkewMs)
            return Failure::transient(u"the token's %1 is in the future"_s.arg(name));
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
        return Failure{u"the token's scope is not a string of space-separated scopes"_s};
    for (const auto &scope : claim.toString().split(u' ', Qt::SkipEmptyParts))
        grant.add(scope); // scopes of other services are ignored
    return {};
}

Result<void, Failure> setDevices(const QJsonValue &claim, Grant &grant)
{
    if (claim.isUndefined())
        return {};
    const Failure mistake{u"the token's loom_devices is not an array of device ids or of prefixes with an asterisk"_s};
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
        return Failure{u"the token's payload is not a JSON object, or has a duplicate name"_s};
    const auto claims = json->value.toObject();
    Grant grant;
    const auto expires = timeOf(claims["exp"_L1]);
    if (!expires)
        return Failure{u"the token has no exp, or it is not a time"_s};
    grant.expires = *expires;
    if (grant.hasExpired(now))
        return Failure{u"the token has expired"_s};
    if (auto failure = timeProblem(claims, now))
        return *failure;
    if (claims["iss"_L1] != rules.issuer)
        return Failure{u"the token's iss is not LOOM_JWT_ISSUER"_s};
    if (!isFor(rules.audience, claims["aud"_L1]))
        return Failure{u"the token's aud does not contain LOOM_JWT_AUDIENCE"_s};
    // The client of such a token must prove possession of a key, which Loom does not check (RFC 7800, RFC 9449).
    if (claims.contains("cnf"_L1))
        return Failure{u"the token is bound to a key of its bearer (cnf), which is not supported"_s};
    grant.id = claims["sub"_L1].toString();
    if (!isSubject(grant.id))
        return Failure{u"the token has no sub of 1 to 255 printable characters"_s};
    if (const auto done = addScopes(claims["scope"_L1], grant); !done)
        return done.error();
    if (const auto done = setDevices(claims["loom_devices"_L1], grant); !done)
        return done.error();
    return grant;
}

} // namespace loom
