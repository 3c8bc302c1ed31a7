// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/jwt.h"

#include "common/core/parsedjson.h"
#include "service/access/base64url.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

/// Header members that contain or refer to a key, and extensions that must be understood.
constexpr std::array RejectedMembers{"jku"_L1, "jwk"_L1, "x5u"_L1, "x5c"_L1, "crit"_L1, "b64"_L1, "zip"_L1, "enc"_L1};

/// Whether @p type is that of an access token (RFC 8725 §3.11, RFC 9068 §2.1); most have "JWT" or no type.
bool isAccessToken(const QJsonValue &type)
{
    if (type.isUndefined())
        return true;
    auto name = type.toString().toLower();
    if (name.startsWith("application/"_L1))
        name.remove(0, qsizetype(qstrlen("application/")));
    return name == "jwt"_L1 || name == "at+jwt"_L1;
}

/// Parses the header and sets the members of @p token.
Result<void, Failure> readHeader(const QByteArray &text, Jwt &token)
{
    const auto json = ParsedJson::parse(text);
    if (!json || !json->value.isObject())
        return Failure{u"the token's header is not a JSON object, or has a duplicate name"_s};
    const auto header = json->value.toObject();
    for (const auto name : RejectedMembers) {
        if (header.contains(name))
            return Failure{u"the token's header has a member that is not accepted: %1"_s.arg(name)};
    }
    const auto algorithm = signatureAlgorithm(header["alg"_L1].toString());
    if (!algorithm)
        return Failure{u"the token's alg is none of RS256, PS256, ES256, EdDSA and HS256"_s};
    token.algorithm = *algorithm;
    if (!isAccessToken(header["typ"_L1]))
        return Failure{u"the token's typ is neither JWT nor at+jwt"_s};
    if (const auto keyId = header["kid"_L1]; keyId.isString())
        token.keyId = keyId.toString();
    else if (!keyId.isUndefined())
        return Failure{u"the token's kid is not a string"_s};
    return {};
}

} // namespace

Result<Jwt, Failure> Jwt::parse(QByteArrayView token)
{
    if (token.size() > MaxLength)
        return Failure{u"the token is longer than %1 bytes"_s.arg(MaxLength)};
    if (!hasForm(token))
        return Failure{u"it is not a token: it does not have three parts"_s};
    const auto first = token.indexOf('.');
    const auto last = token.lastIndexOf('.');
    const auto header = fromBase64Url(token.first(first));
    auto payload = fromBase64Url(token.sliced(first + 1, last - first - 1));
    auto signature = fromBase64Url(token.sliced(last + 1));
    if (!header || !payload || !signature)
        return Failure{u"a part of the token is not base64url without padding"_s};
    Jwt parsed{.algorithm = {},
               .keyId = {},
               .signedText = token.first(last),
               .payload = *std::move(payload),
               .signature = *std::move(signature)};
    if (const auto done = readHeader(*header, parsed); !done)
        return done.error();
    if (parsed.signature.isEmpty())
        return Failure{u"the token has no signature"_s};
    return parsed;
}

bool Jwt::hasForm(QByteArrayView credential)
{
    return std::count(credential.begin(), credential.end(), '.') == 2;
}

} // namespace loom
