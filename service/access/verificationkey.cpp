// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/verificationkey.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace loom {

namespace {

constexpr qsizetype CoordinateBytes = 32; ///< size of a P-256 coordinate and of each half of its signatures
constexpr qsizetype Ed25519KeyBytes = 32;

template<auto Free>
struct Freed
{
    template<typename T>
    void operator()(T *what) const
    {
        Free(what);
    }
};

using BigNumber = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using ParameterBuild = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

/// RAII: removes errors from the thread's OpenSSL error queue that were added in this scope, so that TLS connections do
/// not report them.
class ScopedErrorCleanup
{
public:
    ScopedErrorCleanup() { ERR_set_mark(); }
    ~ScopedErrorCleanup() { ERR_pop_to_mark(); }
    Q_DISABLE_COPY(ScopedErrorCleanup)
};

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

BigNumber numberOf(QByteArrayView bigEndian)
{
    return BigNumber(BN_bin2bn(bytesOf(bigEndian), int(bigEndian.size()), nullptr));
}

/// Creates a public key from parameters. Returns null if OpenSSL rejects them.
std::shared_ptr<EVP_PKEY> keyOf(const char *type, OSSL_PARAM_BLD &build)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(&build));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *made = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    return {made, EVP_PKEY_free};
}

/// Converts an ECDSA signature from JWS (both numbers concatenated, RFC 7518 §3.4) to DER for OpenSSL. Returns an empty
/// array if it is invalid.
QByteArray derOf(QByteArrayView signature)
{
    if (signature.size() != 2 * CoordinateBytes)
        return {};
    auto r = numberOf(signature.first(CoordinateBytes));
    auto s = numberOf(signature.last(CoordinateBytes));
    const EcdsaSignature parts(ECDSA_SIG_new());
    if (!r || !s || !parts || ECDSA_SIG_set0(parts.get(), r.get(), s.get()) != 1)
        return {};
    std::ignore = r.release(); // now owned by the signature
    std::ignore = s.release();
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(parts.get(), &der);
    if (length <= 0)
        return {};
    const std::unique_ptr<unsigned char, void (*)(unsigned char *)> owned(der,
                                                                          [](unsigned char *p) { OPENSSL_free(p); });
    return {reinterpret_cast<const char *>(der), length};
}

/// Sets the RSA padding. PSS as in RFC 7518 §3.5: MGF1 with the same hash, and a salt as long as the hash.
bool setPadding(EVP_PKEY_CTX *context, SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::RS256:
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
    case SignatureAlgorithm::PS256:
        return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
               && EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1
               && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1;
    default:
        return true;
    }
}

bool isHmac(QByteArrayView secret, QByteArrayView message, QByteArrayView signature)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> expected{};
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), secret.data(), int(secret.size()), bytesOf(message), size_t(message.size()),
              expected.data(), &length))
        return false;
    return size_t(signature.size()) == length && CRYPTO_memcmp(expected.data(), signature.data(), length) == 0;
}

} // namespace

std::optional<SignatureAlgorithm> signatureAlgorithm(QStringView name)
{
    static constexpr std::array Names{
        std::pair{u"RS256", SignatureAlgorithm::RS256}, std::pair{u"PS256", SignatureAlgorithm::PS256},
        std::pair{u"ES256", SignatureAlgorithm::ES256}, std::pair{u"EdDSA", SignatureAlgorithm::EdDSA},
        std::pair{u"HS256", SignatureAlgorithm::HS256}};
    const auto found = std::find_if(Names.begin(), Names.end(), [&](const auto &one) { return name == one.first; });
    return found == Names.end() ? std::nullopt : std::optional(found->second);
}

std::optional<VerificationKey> VerificationKey::rsa(SignatureAlgorithm algorithm, QByteArrayView modulus,
                                                    QByteArrayView exponent)
{
    const ScopedErrorCleanup dropped;
    if (modulus.size() > MaxRsaBits || exponent.size() > MaxRsaBits)
        return std::nullopt;
    const auto n = numberOf(modulus);
    const auto e = numberOf(exponent);
    if (!n || !e || BN_num_bits(n.get()) < MinRsaBits || BN_num_bits(n.get()) > MaxRsaBits)
        return std::nullopt;
    // With a long exponent, verifying a signature would be as expensive as creating one.
    constexpr int MaxExponentBits = 64;
    if (!BN_is_odd(e.get()) || BN_is_one(e.get()) || BN_num_bits(e.get()) > MaxExponentBits)
        return std::nullopt;
    const ParameterBuild build(OSSL_PARAM_BLD_new());
    if (!build || OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return std::nullopt;
    auto key = keyOf("RSA", *build);
    return key ? std::optional(VerificationKey(algorithm, std::move(key))) : std::nullopt;
}

std::optional<VerificationKey> VerificationKey::p256(QByteArrayView x, QByteArrayView y)
{
    const ScopedErrorCleanup dropped;
    if (x.size() != CoordinateBytes || y.size() != CoordinateBytes)
        return std::nullopt;
    constexpr char Uncompressed = 4;
    const auto point = QByteArray(1, Uncompressed) + x.toByteArray() + y.toByteArray();
    const ParameterBuild build(OSSL_PARAM_BLD_new());
    if (!build || OSSL_PARAM_BLD_push_utf8_string(build.get(), OSSL_PKEY_PARAM_GROUP_NAME, SN_X9_62_prime256v1, 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(build.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                            size_t(point.size()))
               != 1)
        return std::nullopt;
    auto key = keyOf("EC", *build);
    const KeyContext context(key ? EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr) : nullptr);
    if (!context || EVP_PKEY_public_check(context.get()) != 1)
        return std::nullopt;
    return VerificationKey(SignatureAlgorithm::ES256, std::move(key));
}

std::optional<VerificationKey> VerificationKey::ed25519(QByteArrayView publicKey)
{
    const ScopedErrorCleanup dropped;
    if (publicKey.size() != Ed25519KeyBytes)
        return std::nullopt;
    auto *made = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), size_t(publicKey.size()));
    if (!made)
        return std::nullopt;
    return VerificationKey(SignatureAlgorithm::EdDSA, {made, EVP_PKEY_free});
}

std::optional<VerificationKey> VerificationKey::secret(QByteArrayView bytes)
{
    if (bytes.size() < MinSecretBytes)
        return std::nullopt;
    VerificationKey key(SignatureAlgorithm::HS256, nullptr);
    key.m_secret = bytes.toByteArray();
    return key;
}

bool VerificationKey::verifies(QByteArrayView message, QByteArrayView signature) const
{
    const ScopedErrorCleanup dropped;
    if (m_algorithm == SignatureAlgorithm::HS256)
        return isHmac(m_secret, message, signature);
    QByteArray der;
    if (m_algorithm == SignatureAlgorithm::ES256) {
        der = derOf(signature);
        signature = der;
    }
    if (signature.isEmpty())
        return false;
    const auto *hash = m_algorithm == SignatureAlgorithm::EdDSA ? nullptr : EVP_sha256();
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *settings = nullptr; // owned by the context
    return context && EVP_DigestVerifyInit(context.get(), &settings, hash, nullptr, m_key.get()) == 1
           && setPadding(settings, m_algorithm)
           && EVP_DigestVerify(context.get(), bytesOf(signature), size_t(signature.size()), bytesOf(message),
                               size_t(message.size()))
                  == 1;
}

} // namespace loom
