// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tokens: a parsed token has exactly one encoding, a token without a valid signature is rejected, and accepted claims
// follow the rules. The first byte selects whether the input is a token, a header and a payload separated by a line end
// (so that both can be mutated without base64), or a key file.
#include "service/access/base64url.h"
#include "service/access/jwkset.h"
#include "service/access/tokenclaims.h"
#include "tests/fuzz/property.h"

using namespace loom;
using namespace loom::fuzz;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qint64 Now = 1'767'225'600'000;

/// One key of each kind; their private parts are unknown.
const JwkSet &keys()
{
    static const auto set = JwkSet::parse(R"({"keys": [
        {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},
        {"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
         "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"},
        {"kty": "oct", "k": "c29tZSBieXRlcyB0aGF0IG5vIGlucHV0IGtub3dzIG9m"}]})");
    require(bool(set), "the keys of the fuzzer must be valid");
    static const JwkSet keys = *set;
    return keys;
}

void judgeClaims(const QByteArray &payload)
{
    const TokenRules rules{u"idp"_s, u"loom"_s};
    const auto grant = grantOf(payload, rules, Now);
    if (!grant) {
        require(!grant.error().message.isEmpty(), "claims are rejected without a reason");
        return;
    }
    require(!grant->hasExpired(Now), "expired claims are accepted");
    require(grant->expires != Grant::Never, "claims that never expire are accepted");
    require(!grant->id.isEmpty(), "claims without a subject are accepted");
    for (const auto &device : grant->devices)
        require(isDevicePattern(device), "claims allow an invalid device pattern");
}

void judgeToken(const QByteArray &token)
{
    const auto parsed = Jwt::parse(token);
    if (!parsed)
        return;
    const auto payload = parsed->payload.toBase64(Base64Url);
    require(parsed->signedText.endsWith('.' + payload), "a payload has two encodings");
    requireEqual(parsed->signedText.toByteArray() + '.' + parsed->signature.toBase64(Base64Url), token,
                 "a token has two texts");
    require(token.size() <= Jwt::MaxLength, "a token is accepted that is too long");
    require(!keys().hasSigned(*parsed), "a token is accepted that nobody signed");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Input input(data, size);
    switch (input.byte() % 3) {
    case 0:
        judgeToken(input.rest().toByteArray());
        break;
    case 1: {
        const auto header = input.until('\n').toByteArray();
        const auto payload = input.rest().toByteArray();
        judgeClaims(payload);
        judgeToken(header.toBase64(Base64Url) + '.' + payload.toBase64(Base64Url) + '.'
                   + QByteArray(64, 's').toBase64(Base64Url));
        break;
    }
    default:
        if (const auto set = JwkSet::parse(input.rest().toByteArray()))
            require(set->size() > 0, "a file without a key is accepted");
    }
    return 0;
}
