// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace loom {

/// Signature algorithms of tokens, with the names of RFC 7518 §3.1 and RFC 8037 §3.1.
enum class SignatureAlgorithm {
    RS256, ///< RSASSA-PKCS1-v1_5 with SHA-256
    PS256, ///< RSASSA-PSS with SHA-256
    ES256, ///< ECDSA on P-256 with SHA-256
    EdDSA, ///< Ed25519
    HS256 ///< HMAC with SHA-256; the verification key can also sign
};

/// Returns the algorithm with that name in the RFCs' spelling; none if Loom does not support it.
std::optional<SignatureAlgorithm> signatureAlgorithm(QStringView name);

/// A key for verifying signatures with one algorithm; uses OpenSSL. Immutable, cheap to copy, thread-safe.
class VerificationKey
{
public:
    static constexpr int MinRsaBits = 2048; ///< RFC 7518 §3.3
    static constexpr int MaxRsaBits = 8192; ///< larger keys would block the thread too long per signature
    static constexpr qsizetype MinSecretBytes = 32; ///< RFC 7518 §3.2

    /// Creates a key for RS256 or PS256; both numbers are big-endian. Returns nothing unless the modulus has
    /// MinRsaBits to MaxRsaBits and the exponent is odd and not 1.
    static std::optional<VerificationKey> rsa(SignatureAlgorithm algorithm, QByteArrayView modulus,
                                              QByteArrayView exponent);
    /// Creates a key for ES256. Returns nothing unless the coordinates, of 32 bytes each, are a point of the curve.
    static std::optional<VerificationKey> p256(QByteArrayView x, QByteArrayView y);
    /// Creates a key for EdDSA. Returns nothing unless it has 32 bytes.
    static std::optional<VerificationKey> ed25519(QByteArrayView publicKey);
    /// Creates a key for HS256. Returns nothing if it is shorter than MinSecretBytes.
    static std::optional<VerificationKey> secret(QByteArrayView bytes);

    SignatureAlgorithm algorithm() const { return m_algorithm; }
    /// Whether @p signature, in the encoding of JWS, is valid for @p message and this key.
    bool verifies(QByteArrayView message, QByteArrayView signature) const;

private:
    VerificationKey(SignatureAlgorithm algorithm, std::shared_ptr<evp_pkey_st> key)
        : m_algorithm(algorithm), m_key(std::move(key))
    {
    }

    SignatureAlgorithm m_algorithm;
    std::shared_ptr<evp_pkey_st> m_key; ///< null for a secret
    QByteArray m_secret;
};

} // namespace loom
