// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/verificationkey.h"

#include <QByteArray>

#include <memory>

struct evp_pkey_st;

namespace loom {

inline constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Creates a key pair or secret of an identity provider, and signs tokens with it.
class TokenMaker
{
public:
    /// @p rsaBits is the size of an RSA key.
    explicit TokenMaker(SignatureAlgorithm algorithm, unsigned int rsaBits = 2048);

    const char *algorithmName() const;
    /// The public key, or the secret, as a JWK with @p more members: R"("kid": "one")".
    QByteArray jwk(const QByteArray &more = {}) const;
    /// Returns the signature of @p text in the form of JWS.
    QByteArray signature(const QByteArray &text) const;
    /// Returns a token with an arbitrary @p header and @p payload.
    QByteArray token(const QByteArray &header, const QByteArray &payload) const;
    /// Returns a token with a valid header of the algorithm and the kid "one".
    QByteArray token(const QByteArray &payload) const;
    /// Returns the public key as PEM, for algorithm confusion attacks.
    QByteArray publicPem() const;
    /// Returns the public key as DER.
    QByteArray publicDer() const;

private:
    QByteArray parameter(const char *name, bool isNumber) const;

    const SignatureAlgorithm m_algorithm;
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_secret;
};

/// Returns an HMAC with SHA-256, for forged tokens.
QByteArray hmacOf(const QByteArray &secret, const QByteArray &text);
/// base64url of the header and the payload, with the dot between.
QByteArray signedTextOf(const QByteArray &header, const QByteArray &payload);

} // namespace loom
