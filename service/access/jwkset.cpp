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
    return VerificationKey::rsa(Algorithm, numberAt(jwk, QLatin1StringView("n")),
                                numberAt(jwk, QLatin1StringView("e")));
}

MadeKey p256Key(const QJsonObject &jwk)
{
    return VerificationKey::p256(numberAt(jwk, QLatin1StringView("x")), numberAt(jwk, QLatin1StringView("y")));
}

MadeKey ed25519Key(const QJsonObject &jwk)
{
    return VerificationKey::ed25519(numberAt(jwk, QLatin1StringView("x")));
}

MadeKey secretKey(const QJsonObject &jwk)
{
    return VerificationKey::secret(numberAt(jwk, QLatin1StringView("k")));
}

constexpr char RsaMistake[] = "n and e are not an RSA key of 2048 to 8192 bits in base64url";

constexpr std::array Kinds{
    KeyKind{SignatureAlgorithm::RS256,
            QLatin1StringView("RS256"),
            QLatin1StringView("RSA"),
            {},
            true,
            rsaKey<SignatureAlgorithm::RS256>,
            RsaMistake},
    KeyKind{SignatureAlgorithm::PS256,
            QLatin1StringView("PS256"),
            QLatin1StringView("RSA"),
            {},
            false,
            rsaKey<SignatureAlgorithm::PS256>,
            RsaMistake},
    KeyKind{SignatureAlgorithm::ES256, QLatin1StringView("ES256"), QLatin1StringView("EC"), QLatin1StringView("P-256"),
            true, p256Key, "x and y are not a point of P-256, 32 bytes each in base64url"},
    KeyKind{SignatureAlgorithm::EdDSA, QLatin1StringView("EdDSA"), QLatin1StringView("OKP"),
            QLatin1StringView("Ed25519"), true, ed25519Key, "x does not have 32 bytes in base64url"},
    KeyKind{SignatureAlgorithm::HS256,
            QLatin1StringView("HS256"),
            QLatin1StringView("oct"),
            {},
            true,
            secretKey,
            "k has fewer than 32 bytes in base64url"}};

bool fits(const KeyKind &kind, const QJsonObject &jwk)
{
    const auto algorithm = jwk[QLatin1String("alg")];
    return jwk[QLatin1String("kty")] == kind.type && (kind.curve.isEmpty() || jwk[QLatin1String("crv")] == kind.curve)
           && (algorithm.isUndefined() ? kind.isDefault : algorithm == kind.name);
}

bool isForSignatures(const QJsonObject &jwk)
{
    const auto use = jwk[QLatin1String("use")];
    const auto operations = jwk[QLatin1String("key_ops")];
    return (use.isUndefined() || use == QLatin1String("sig"))
           && (operations.isUndefined() || operations.toArray().contains(QLatin1String("verify")));
}

bool hasPrivatePart(const QJsonObject &jwk)
{
    static constexpr std::array Private{QLatin1StringView("d"),  QLatin1StringView("p"),  QLatin1StringView("q"),
                                        QLatin1StringView("dp"), QLatin1StringView("dq"), QLatin1StringView("qi"),
                                        QLatin1StringView("oth")};
    return std::any_of(Private.begin(), Private.end(), [&](const auto &name) { return jwk.contains(name); });
}

/// Returns the mistake in a key of the set, even if Loom does not support its kind.
std::optional<QString> mistakeIn(const QJsonValue &value)
{
    const auto jwk = value.toObject();
    if (!jwk[QLatin1String("kty")].isString())
        return QStringLiteral("it has no kty");
    if (hasPrivatePart(jwk))
        return QStringLiteral("it is a private key: store only the public part here, and create a new key if others "
                              "could read this file");
    if (const auto id = jwk[QLatin1String("kid")]; !id.isUndefined() && !id.isString())
        return QStringLiteral("its kid is not a string");
    // A supported algorithm that does not match the key's type: an attempt to have the key misused.
    const auto named = std::find_if(Kinds.begin(), Kinds.end(),
                                    [&](const KeyKind &kind) { return jwk[QLatin1String("alg")] == kind.name; });
    if (named != Kinds.end() && !fits(*named, jwk))
        return QStringLiteral("its alg does not match its kty and crv");
    return std::nullopt;
}

} // namespace

Result<JwkSet, Failure> JwkSet::parse(const QByteArray &text)
{
    const auto json = ParsedJson::parse(text);
    if (!json)
        return Failure{json.error().message};
    const auto keys = json->value[QLatin1String("keys")];
    if (!keys.isArray())
        return Failure{QStringLiteral("it is not a JSON Web Key Set: {\"keys\": [...]}")};
    JwkSet set;
    set.m_fingerprint = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    const auto entries = keys.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto mistake = [&](const QString &what) {
            return Failure{QStringLiteral("keys.%1: %2").arg(i).arg(what)};
        };
        if (const auto what = mistakeIn(entries[i]))
            return mistake(*what);
        const auto jwk = entries[i].toObject();
        const auto kind = std::find_if(Kinds.begin(), Kinds.end(), [&](const KeyKind &one) { return fits(one, jwk); });
        if (kind == Kinds.end() || !isForSignatures(jwk))
            continue;
        auto key = kind->make(jwk);
        if (!key)
            return mistake(QLatin1String(kind->mistake));
        const auto id = jwk[QLatin1String("kid")];
        set.m_keys.push_back({id.isString() ? std::optional(id.toString()) : std::nullopt, *std::move(key)});
    }
    if (set.m_keys.empty())
        return Failure{QStringLiteral("it has no key for RS256, PS256, ES256, EdDSA or HS256")};
    return set;
}

Result<JwkSet, Failure> JwkSet::read(const QString &path)
{
    const auto text = readWholeFile(path, QStringLiteral("JWKS file"), MaxJwksSize);
    if (!text)
        return text.error();
    auto set = parse(*text);
    if (!set)
        return Failure{QStringLiteral("the JWKS file %1 has a mistake: %2").arg(path, set.error().message)};
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
