// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/verificationkey.h"

#include <QByteArray>

#include <memory>

struct evp_pkey_st;

namespace loom {

inline constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// A new key pair, or secret, of an identity provider's.
class TokenMaker
{
public:
    /// @p rsaBits is the size of an RSA key.
    explicit TokenMaker(SignatureAlgorithm algorithm, unsigned int rsaBits = 2048);

    const char *algorithmName() const;
    /// The public key, or the secret, as a JWK with @p more members: R"("kid": "one")".
    QByteArray jwk(const QByteArray &more = {}) const;
    /// That of @p text, in the form of JWS.
    QByteArray signature(const QByteArray &text) const;
    /// A token with any @p header and @p payload.
    QByteArray token(const QByteArray &header, const QByteArray &payload) const;
    /// A token with the algorithm's header and the kid "one".
    QByteArray token(const QByteArray &payload) const;
    /// The public key as programs have it that mistake it for a secret.
    QByteArray publicPem() const;
    /// The same in DER.
    QByteArray publicDer() const;

private:
    QByteArray parameter(const char *name, bool isNumber) const;

    const SignatureAlgorithm m_algorithm;
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_secret;
};

/// HMAC with SHA-256, as a forger makes it.
QByteArray hmacOf(const QByteArray &secret, const QByteArray &text);
/// base64url of the header and the payload, with the dot between.
QByteArray signedTextOf(const QByteArray &header, const QByteArray &payload);

} // namespace loom
