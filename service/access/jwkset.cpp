// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/jwkset.h"

#include "common/core/parsedjson.h"
#include "common/core/watchedfiles.h"
#include "service/access/base64url.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qint64 MaxJwksSize = 1024 * 1024;

using MadeKey = std::optional<VerificationKey>;

QByteArray numberAt(const QJsonObject &jwk, QLatin1StringView name)
{
    return fromBase64Url(jwk[name].toString().toLatin1()).value_or(QByteArray());
}

/// A kind of key that Loom supports: the JWK members that identify it, and how to create the key.
struct KeyKind
{
    SignatureAlgorithm algorithm;
    QLatin1StringView name; ///< name of the algorithm in "alg"
    QLatin1StringView type; ///< "kty"
    QLatin1StringView curve; ///< "crv"; empty if the type has none
    bool isDefault; ///< whether it applies to a key of this type and curve without "alg"
    MadeKey (*make)(const QJsonObject &jwk);
    const char *mistake; ///< failure text if make() returns nothing
};

template<SignatureAlgorithm Algorithm>
MadeKey rsaKey(const QJsonObject &jwk)
{
    return VerificationKey::rsa(Algorithm, numberAt(jwk, "n"_L1), numberAt(jwk, "e"_L1));
}

MadeKey p256Key(const QJsonObject &jwk)
{
    return VerificationKey::p256(numberAt(jwk, "x"_L1), numberAt(jwk, "y"_L1));
}

MadeKey ed25519Key(const QJsonObject &jwk)
{
    return VerificationKey::ed25519(numberAt(jwk, "x"_L1));
}

MadeKey secretKey(const QJsonObject &jwk)
{
    return VerificationKey::secret(numberAt(jwk, "k"_L1));
}

constexpr char RsaMistake[] = "n and e are not an RSA key of 2048 to 8192 bits in base64url";

constexpr std::array Kinds{
    KeyKind{SignatureAlgorithm::RS256, "RS256"_L1, "RSA"_L1, {}, true, rsaKey<SignatureAlgorithm::RS256>, RsaMistake},
    KeyKind{SignatureAlgorithm::PS256, "PS256"_L1, "RSA"_L1, {}, false, rsaKey<SignatureAlgorithm::PS256>, RsaMistake},
    KeyKind{SignatureAlgorithm::ES256, "ES256"_L1, "EC"_L1, "P-256"_L1, true, p256Key,
            "x and y are not a point of P-256, 32 bytes each in base64url"},
    KeyKind{SignatureAlgorithm::EdDSA, "EdDSA"_L1, "OKP"_L1, "Ed25519"_L1, true, ed25519Key,
            "x does not have 32 bytes in base64url"},
    KeyKind{SignatureAlgorithm::HS256,
            "HS256"_L1,
            "oct"_L1,
            {},
            true,
            secretKey,
            "k has fewer than 32 bytes in base64url"}};

bool fits(const KeyKind &kind, const QJsonObject &jwk)
{
    const auto algorithm = jwk["alg"_L1];
    return jwk["kty"_L1] == kind.type && (kind.curve.isEmpty() || jwk["crv"_L1] == kind.curve)
           && (algorithm.isUndefined() ? kind.isDefault : algorithm == kind.name);
}

bool isForSignatures(const QJsonObject &jwk)
{
    const auto use = jwk["use"_L1];
    const auto operations = jwk["key_ops"_L1];
    return (use.isUndefined() || use == "sig"_L1)
           && (operations.isUndefined() || operations.toArray().contains("verify"_L1));
}

bool hasPrivatePart(const QJsonObject &jwk)
{
    static constexpr std::array Private{"d"_L1, "p"_L1, "q"_L1, "dp"_L1, "dq"_L1, "qi"_L1, "oth"_L1};
    return std::any_of(Private.begin(), Private.end(), [&](const auto &name) { return jwk.contains(name); });
}

/// Returns the mistake in a key of the set, even if Loom does not support its kind.
std::optional<QString> mistakeIn(const QJsonValue &value)
{
    const auto jwk = value.toObject();
    if (!jwk["kty"_L1].isString())
        return u"it has no kty"_s;
    if (hasPrivatePart(jwk))
        return u"it is a private key: store only the public part here, and create a new key if others "
               "could read this file"_s;
    if (const auto id = jwk["kid"_L1]; !id.isUndefined() && !id.isString())
        return u"its kid is not a string"_s;
    // A supported algorithm that does not match the key's type: an attempt to have the key misused.
    const auto named =
        std::find_if(Kinds.begin(), Kinds.end(), [&](const KeyKind &kind) { return jwk["alg"_L1] == kind.name; });
    if (named != Kinds.end() && !fits(*named, jwk))
        return u"its alg does not match its kty and crv"_s;
    return std::nullopt;
}

} // namespace

Result<JwkSet, Failure> JwkSet::parse(const QByteArray &text)
{
    const auto json = ParsedJson::parse(text);
    if (!json)
        return Failure{json.error().message};
    const auto keys = json->value["keys"_L1];
    if (!keys.isArray())
        return Failure{u"it is not a JSON Web Key Set: {\"keys\": [...]}"_s};
    JwkSet set;
    set.m_fingerprint = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    const auto entries = keys.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto mistake = [&](const QString &what) { return Failure{u"keys.%1: %2"_s.arg(i).arg(what)}; };
        if (const auto what = mistakeIn(entries[i]))
            return mistake(*what);
        const auto jwk = entries[i].toObject();
        const auto kind = std::find_if(Kinds.begin(), Kinds.end(), [&](const KeyKind &one) { return fits(one, jwk); });
        if (kind == Kinds.end() || !isForSignatures(jwk))
            continue;
        auto key = kind->make(jwk);
        if (!key)
            return mistake(QLatin1StringView(kind->mistake));
        const auto id = jwk["kid"_L1];
        set.m_keys.push_back({id.isString() ? std::optional(id.toString()) : std::nullopt, *std::move(key)});
    }
    if (set.m_keys.empty())
        return Failure{u"it has no key for RS256, PS256, ES256, EdDSA or HS256"_s};
    return set;
}

Result<JwkSet, Failure> JwkSet::read(const QString &path)
{
    const auto text = readWholeFile(path, u"JWKS file"_s, MaxJwksSize);
    if (!text)
        return text.error();
    auto set = parse(*text);
    if (!set)
        return Failure{u"the JWKS file %1 has a mistake: %2"_s.arg(path, set.error().message)};
    return set;
}

bool JwkSet::hasSigned(const Jwt &token) const
{
    int tried = 0;
    for (const auto &[id, key] : m_keys) {
        if (key.algorithm() != token.algorithm || (token.keyId && id != token.keyId))
            continue;
        if (tried++ == MaxTried)
            return false;
        if (key.verifies(token.signedText, token.signature))
            return true;
    }
    return false;
}

} // namespace loom
