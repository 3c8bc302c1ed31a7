// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/jwt.h"

#include "common/core/parsedjson.h"
#include "service/access/base64url.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace loom {

namespace {

/// Header members that contain or refer to a key, and extensions that must be understood.
constexpr std::array RejectedMembers{QLatin1StringView("jku"), QLatin1StringView("jwk"),  QLatin1StringView("x5u"),
                                     QLatin1StringView("x5c"), QLatin1StringView("crit"), QLatin1StringView("b64"),
                                     QLatin1StringView("zip"), QLatin1StringView("enc")};

/// Whether @p type is that of an access token (RFC 8725 §3.11, RFC 9068 §2.1); most have "JWT" or no type.
bool isAccessToken(const QJsonValue &type)
{
    if (type.isUndefined())
        return true;
    auto name = type.toString().toLower();
    if (name.startsWith(QLatin1String("application/")))
        name.remove(0, qsizetype(qstrlen("application/")));
    return name == QLatin1String("jwt") || name == QLatin1String("at+jwt");
}

/// Parses the header and sets the members of @p token.
Result<void, Failure> readHeader(const QByteArray &text, Jwt &token)
{
    const auto json = ParsedJson::parse(text);
    if (!json || !json->value.isObject())
        return Failure{QStringLiteral("the token's header is not a JSON object, or has a duplicate name")};
    const auto header = json->value.toObject();
    for (const auto name : RejectedMembers) {
        if (header.contains(name))
            return Failure{QStringLiteral("the token's header has a member that is not accepted: %1").arg(name)};
    }
    const auto algorithm = signatureAlgorithm(header[QLatin1String("alg")].toString());
    if (!algorithm)
        return Failure{QStringLiteral("the token's alg is none of RS256, PS256, ES256, EdDSA and HS256")};
    token.algorithm = *algorithm;
    if (!isAccessToken(header[QLatin1String("typ")]))
        return Failure{QStringLiteral("the token's typ is neither JWT nor at+jwt")};
    if (const auto keyId = header[QLatin1String("kid")]; keyId.isString())
        token.keyId = keyId.toString();
    else if (!keyId.isUndefined())
        return Failure{QStringLiteral("the token's kid is not a string")};
    return {};
}

} // namespace

Result<Jwt, Failure> Jwt::parse(QByteArrayView token)
{
    if (token.size() > MaxLength)
        return Failure{QStringLiteral("the token is longer than %1 bytes").arg(MaxLength)};
    if (!hasForm(token))
        return Failure{QStringLiteral("it is not a token: it does not have three parts")};
    const auto first = token.indexOf('.');
    const auto last = token.lastIndexOf('.');
    const auto header = fromBase64Url(token.first(first));
    auto payload = fromBase64Url(token.sliced(first + 1, last - first - 1));
    auto signature = fromBase64Url(token.sliced(last + 1));
    if (!header || !payload || !signature)
        return Failure{QStringLiteral("a part of the token is not base64url without padding")};
    Jwt parsed{.algorithm = {},
               .keyId = {},
               .signedText = token.first(last),
               .payload = *std::move(payload),
               .signature = *std::move(signature)};
    if (const auto done = readHeader(*header, parsed); !done)
        return done.error();
    if (parsed.signature.isEmpty())
        return Failure{QStringLiteral("the token has no signature")};
    return parsed;
}

bool Jwt::hasForm(QByteArrayView credential)
{
    return std::count(credential.begin(), credential.end(), '.') == 2;
}

} // namespace loom
