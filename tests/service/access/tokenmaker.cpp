// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/service/access/tokenmaker.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtGlobal>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <array>

namespace loom {

namespace {

constexpr int CoordinateBytes = 32;

QByteArray numberText(const BIGNUM *number, int bytes)
{
    QByteArray text(bytes, Qt::Uninitialized);
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(text.data()), bytes);
    return text;
}

/// Converts a DER signature to the form of JWS: both numbers concatenated.
QByteArray concatenated(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> parts(d2i_ECDSA_SIG(nullptr, &at, long(der.size())),
                                                                      ECDSA_SIG_free);
    return numberText(ECDSA_SIG_get0_r(parts.get()), CoordinateBytes)
           + numberText(ECDSA_SIG_get0_s(parts.get()), CoordinateBytes);
}

EVP_PKEY *newKey(SignatureAlgorithm algorithm, unsigned int rsaBits)
{
    switch (algorithm) {
    case SignatureAlgorithm::RS256:
    case SignatureAlgorithm::PS256:
        return EVP_RSA_gen(rsaBits);
    case SignatureAlgorithm::ES256:
        return EVP_EC_gen("P-256");
    case SignatureAlgorithm::EdDSA:
        return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    case SignatureAlgorithm::HS256:
        break;
    }
    return nullptr;
}

QByteArray takeBio(BIO *bio)
{
    char *data = nullptr;
    const auto length = BIO_get_mem_data(bio, &data);
    QByteArray text(data, length);
    BIO_free(bio);
    return text;
}

} // namespace

TokenMaker::TokenMaker(SignatureAlgorithm algorithm, unsigned int rsaBits)
    : m_algorithm(algorithm), m_key(newKey(algorithm, rsaBits), EVP_PKEY_free)
{
    if (algorithm != SignatureAlgorithm::HS256)
        return;
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    m_secret = QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

const char *TokenMaker::algorithmName() const
{
    constexpr std::array Names{"RS256", "PS256", "ES256", "EdDSA", "HS256"};
    return Names[size_t(m_algorithm)];
}

QByteArray TokenMaker::parameter(const char *name, bool isNumber) const
{
    if (isNumber) {
        BIGNUM *number = nullptr;
        EVP_PKEY_get_bn_param(m_key.get(), name, &number);
        auto text = numberText(number, BN_num_bytes(number)).toBase64(Base64Url);
        BN_free(number);
        return text;
    }
    size_t length = 0;
    EVP_PKEY_get_octet_string_param(m_key.get(), name, nullptr, 0, &length);
    QByteArray bytes(qsizetype(length), Qt::Uninitialized);
    EVP_PKEY_get_octet_string_param(m_key.get(), name, reinterpret_cast<unsigned char *>(bytes.data()), length,
                                    &length);
    return bytes.toBase64(Base64Url);
}

QByteArray TokenMaker::jwk(const QByteArray &more) const
{
    QByteArray text;
    switch (m_algorithm) {
    case SignatureAlgorithm::RS256:
    case SignatureAlgorithm::PS256:
        text = R"({"kty": "RSA", "n": ")" + parameter(OSSL_PKEY_PARAM_RSA_N, true) + R"(", "e": ")"
               + parameter(OSSL_PKEY_PARAM_RSA_E, true) + '"';
        break;
    case SignatureAlgorithm::ES256: {
        const auto point = QByteArray::fromBase64(parameter(OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, false), Base64Url);
        text = R"({"kty": "EC", "crv": "P-256", "x": ")" + point.sliced(1, CoordinateBytes).toBase64(Base64Url)
               + R"(", "y": ")" + point.sliced(1 + CoordinateBytes).toBase64(Base64Url) + '"';
        break;
    }
    case SignatureAlgorithm::EdDSA:
        text = R"({"kty": "OKP", "crv": "Ed25519", "x": ")" + parameter(OSSL_PKEY_PARAM_PUB_KEY, false) + '"';
        break;
    case SignatureAlgorithm::HS256:
        text = R"({"kty": "oct", "k": ")" + m_secret.toBase64(Base64Url) + '"';
        break;
    }
    return text + (more.isEmpty() ? QByteArray() : ", " + more) + '}';
}

QByteArray TokenMaker::signature(const QByteArray &text) const
{
    if (m_algorithm == SignatureAlgorithm::HS256)
        return hmacOf(m_secret, text);
    const auto *hash = m_algorithm == SignatureAlgorithm::EdDSA ? nullptr : EVP_sha256();
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_PKEY_CTX *settings = nullptr;
    EVP_DigestSignInit(context.get(), &settings, hash, nullptr, m_key.get());
    if (m_algorithm == SignatureAlgorithm::PS256) {
        EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST);
    }
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    size_t length = 0;
    EVP_DigestSign(context.get(), nullptr, &length, bytes, size_t(text.size()));
    QByteArray signature(qsizetype(length), Qt::Uninitialized);
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &length, bytes,
                   size_t(text.size()));
    signature.truncate(qsizetype(length));
    return m_algorithm == SignatureAlgorithm::ES256 ? concatenated(signature) : signature;
}

QByteArray TokenMaker::token(const QByteArray &header, const QByteArray &payload) const
{
    const auto text = signedTextOf(header, payload);
    return text + '.' + signature(text).toBase64(Base64Url);
}

QByteArray TokenMaker::token(const QByteArray &payload) const
{
    return token(QByteArray(R"({"alg": ")") + algorithmName() + R"(", "kid": "one"})", payload);
}

QByteArray TokenMaker::publicPem() const
{
    auto *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(bio, m_key.get());
    return takeBio(bio);
}

QByteArray TokenMaker::publicDer() const
{
    auto *bio = BIO_new(BIO_s_mem());
    i2d_PUBKEY_bio(bio, m_key.get());
    return takeBio(bio);
}

QByteArray hmacOf(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256);
}

QByteArray signedTextOf(const QByteArray &header, const QByteArray &payload)
{
    return header.toBase64(Base64Url) + '.' + payload.toBase64(Base64Url);
}

} // namespace loom
