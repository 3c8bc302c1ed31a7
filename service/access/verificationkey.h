// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace loom {

/// How a token can be signed: the names of RFC 7518 §3.1 and RFC 8037 §3.1.
enum class SignatureAlgorithm {
    RS256, ///< RSASSA-PKCS1-v1_5 with SHA-256
    PS256, ///< RSASSA-PSS with SHA-256
    ES256, ///< ECDSA on P-256 with SHA-256
    EdDSA, ///< Ed25519
    HS256 ///< HMAC with SHA-256: who can verify can sign
};

/// None where there is no such algorithm, or Loom takes none of its signatures. In the RFCs' spelling only.
std::optional<SignatureAlgorithm> signatureAlgorithm(QStringView name);

/// A key to verify signatures with, of one algorithm. Constant, cheap to copy; from any thread. OpenSSL verifies.
class VerificationKey
{
public:
    static constexpr int LeastRsaBits = 2048; ///< RFC 7518 §3.3
    static constexpr int MostRsaBits = 8192; ///< beyond which one signature would hold the thread up for long
    static constexpr qsizetype LeastSecretBytes = 32; ///< RFC 7518 §3.2

    /// Of RS256 or PS256; both numbers are big-endian. None where the modulus has not LeastRsaBits to MostRsaBits, or
    /// the exponent is even or 1.
    static std::optional<VerificationKey> rsa(SignatureAlgorithm algorithm, QByteArrayView modulus,
                                              QByteArrayView exponent);
    /// Of ES256. None where the coordinates, of 32 bytes each, are no point of the curve.
    static std::optional<VerificationKey> p256(QByteArrayView x, QByteArrayView y);
    /// Of EdDSA. None where it has not 32 bytes.
    static std::optional<VerificationKey> ed25519(QByteArrayView publicKey);
    /// Of HS256. None where it is shorter than LeastSecretBytes.
    static std::optional<VerificationKey> secret(QByteArrayView bytes);

    SignatureAlgorithm algorithm() const { return m_algorithm; }
    /// Whether @p signature, in the form that JWS gives it, is that of @p message by this key.
    bool verifies(QByteArrayView message, QByteArrayView signature) const;

private:
    VerificationKey(SignatureAlgorithm algorithm, std::shared_ptr<evp_pkey_st> key)
        : m_algorithm(algorithm), m_key(std::move(key))
    {
    }

    SignatureAlgorithm m_algorithm;
    std::shared_ptr<evp_pkey_st> m_key; ///< none for a secret
    QByteArray m_secret;
};

} // namespace loom
