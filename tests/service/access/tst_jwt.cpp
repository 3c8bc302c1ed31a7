// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/jwkset.h"
#include "service/access/tokenverifier.h"
#include "tests/service/access/tokenmaker.h"

#include <QCryptographicHash>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'767'225'600'000; ///< 2026-01-01T00:00:00Z
constexpr char Payload[] = R"({"iss": "https://idp.example/", "aud": "loom", "sub": "phone-1", "exp": 1767225700,
    "scope": "ingest:*"})";

JwkSet setOf(const QByteArrayList &keys)
{
    auto set = JwkSet::parse(R"({"keys": [)" + keys.join(", ") + "]}");
    if (!set)
        qWarning("%s", qUtf8Printable(set.error().message));
    return set ? *std::move(set) : JwkSet();
}

/// Returns the service's verdict on a token.
Result<std::shared_ptr<const Grant>, Failure> judged(const QByteArray &token, const JwkSet &set)
{
    const TokenVerifier verifier(set, {u"https://idp.example/"_s, u"loom"_s});
    return verifier.find(QCryptographicHash::hash(token, QCryptographicHash::Sha256), token, Now);
}

bool isSignedByOneOf(const QByteArray &token, const JwkSet &set)
{
    const auto parsed = Jwt::parse(token);
    if (!parsed)
        qWarning("%s", qUtf8Printable(parsed.error().message));
    return parsed && set.hasSigned(*parsed);
}

QByteArray header(const QByteArray &alg, const QByteArray &more = {})
{
    return R"({"alg": )" + alg + (more.isEmpty() ? QByteArray() : ", " + more) + '}';
}

const TokenMaker &rsa()
{
    static const TokenMaker maker(SignatureAlgorithm::RS256);
    return maker;
}

const TokenMaker &curve()
{
    static const TokenMaker maker(SignatureAlgorithm::ES256);
    return maker;
}

const TokenMaker &secret()
{
    static const TokenMaker maker(SignatureAlgorithm::HS256);
    return maker;
}

} // namespace

Q_DECLARE_METATYPE(loom::SignatureAlgorithm)

class TestJwt : public QObject
{
    Q_OBJECT

private slots:
    void verifiesRfcExamples_data();
    void verifiesRfcExamples();
    void verifiesEachAlgorithm_data();
    void verifiesEachAlgorithm();
    void rejectsForgedToken_data();
    void rejectsForgedToken();
    void rejectsTruncatedToken();
    void rejectsChangedToken();
    void rejectsHeaderMembers_data();
    void rejectsHeaderMembers();
    void acceptsAccessTokenTypes_data();
    void acceptsAccessTokenTypes();
    void failureDoesNotQuoteToken();
};

void TestJwt::verifiesRfcExamples_data()
{
    constexpr char Claims[] =
        ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.";
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("RFC 7515 A.1, HS256") << QByteArray(
        R"({"kty": "oct", "k": "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUu)"
        R"(TwjAzZr1Z9CAow"})")
                                         << QByteArray("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9") + Claims
                                                + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    QTest::newRow("RFC 7515 A.2, RS256")
        << QByteArray(
               R"({"kty": "RSA", "e": "AQAB", "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHm)"
               R"(fHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGz)"
               R"(jb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxv)"
               R"(b3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRW)"
               R"(yuXpoQ"})")
        << QByteArray("eyJhbGciOiJSUzI1NiJ9") + Claims
               + "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
                 "O8W2Fp5jujGbds9uJdb"
                 "F9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_"
                 "eSN9383"
                 "LcOLn6_dO--xi12jzDwusC-"
                 "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWy"
                 "wlVmtVrBp0igcN_IoypGlUPQGe77Rw";
    QTest::newRow("RFC 7515 A.3, ES256")
        << QByteArray(R"({"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
                      R"( "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})")
        << QByteArray("eyJhbGciOiJFUzI1NiJ9") + Claims
               + "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    QTest::newRow("RFC 8037 A.4, EdDSA")
        << QByteArray(R"({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})")
        << QByteArray(
               "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIb"
               "QR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
}

void TestJwt::verifiesRfcExamples()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, token);

    QVERIFY(isSignedByOneOf(token, setOf({key})));
}

void TestJwt::verifiesEachAlgorithm_data()
{
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::newRow("RS256") << SignatureAlgorithm::RS256;
    QTest::newRow("PS256") << SignatureAlgorithm::PS256;
    QTest::newRow("ES256") << SignatureAlgorithm::ES256;
    QTest::newRow("EdDSA") << SignatureAlgorithm::EdDSA;
    QTest::newRow("HS256") << SignatureAlgorithm::HS256;
}

void TestJwt::verifiesEachAlgorithm()
{
    QFETCH(const SignatureAlgorithm, algorithm);
    const TokenMaker maker(algorithm);
    const TokenMaker other(algorithm);
    const auto members = QByteArray(R"("kid": "one", "alg": ")") + maker.algorithmName() + '"';
    const auto set = setOf({maker.jwk(members)});

    const auto grant = judged(maker.token(Payload), set);

    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().message));
    QCOMPARE((*grant)->id, u"phone-1"_s);
    QVERIFY(!judged(other.token(Payload), set));
    QVERIFY2(judged(maker.token(header('"' + QByteArray(maker.algorithmName()) + '"'), Payload), set),
             "a token without a kid is tried with the keys of its alg");
}

void TestJwt::rejectsForgedToken_data()
{
    QTest::addColumn<QByteArray>("token");
    const auto rs256 = header(R"("RS256")", R"("kid": "one")");
    const auto hs256 = header(R"("HS256")", R"("kid": "one")");
    const auto es256 = header(R"("ES256")", R"("kid": "two")");
    const auto valid = rsa().token(rs256, Payload);
    const auto text = signedTextOf(rs256, Payload);
    const auto forged = [&](const QByteArray &head, const QByteArray &signature) {
        return signedTextOf(head, Payload) + '.' + signature.toBase64(Base64Url);
    };
    const auto signedAs = [&](const QByteArray &head) { return rsa().token(head, Payload); };

    const auto confused = signedTextOf(hs256, Payload);
    QTest::newRow("HS256 with the public key's PEM as the secret")
        << forged(hs256, hmacOf(rsa().publicPem(), confused));
    QTest::newRow("HS256 with the PEM, without the final line break")
        << forged(hs256, hmacOf(rsa().publicPem().trimmed(), confused));
    QTest::newRow("HS256 with the public key's DER") << forged(hs256, hmacOf(rsa().publicDer(), confused));
    QTest::newRow("HS256 with the public key's JWK") << forged(hs256, hmacOf(rsa().jwk(), confused));
    QTest::newRow("HS256 with an empty secret") << forged(hs256, hmacOf({}, confused));
    QTest::newRow("an RS256 signature that says PS256") << signedAs(header(R"("PS256")", R"("kid": "one")"));
    QTest::newRow("an RS256 signature that says ES256") << signedAs(header(R"("ES256")", R"("kid": "one")"));
    QTest::newRow("an ES256 signature that says EdDSA")
        << curve().token(header(R"("EdDSA")", R"("kid": "two")"), Payload);
    QTest::newRow("RS256 by a kid of ES256") << signedAs(header(R"("RS256")", R"("kid": "two")"));
    for (const char *none : {"none", "None", "NONE", "nOnE", "NoNe", "none ", " none", "", "non\\u0065"}) {
        const auto head = header('"' + QByteArray(none) + '"', R"("kid": "one")");
        QTest::addRow("alg '%s', with no signature", none) << signedTextOf(head, Payload) + '.';
        QTest::addRow("alg '%s', with a signature", none) << signedAs(head);
    }
    for (const char *alg : {R"(["RS256"])", R"({"alg": "RS256"})", "null", "true", "0", R"("rs256")",
                            R"("RS256\u0000")", R"("RS512")", R"("RSA")", R"("RS1")", R"("HS256 ")", R"("EdDsa")"})
        QTest::addRow("alg %s", alg) << signedAs(header(alg, R"("kid": "one")"));
    QTest::newRow("no alg") << signedAs(R"({"kid": "one"})");
    for (const char *kid : {"../../../../dev/null", "/dev/null", "file:///etc/passwd", "one' OR '1'='1", "one\\u0000",
                            "' UNION SELECT 'key';--", "", "One", "one ", "|/usr/bin/id", "http://127.0.0.1/keys"})
        QTest::addRow("kid '%s'", kid) << signedAs(header(R"("RS256")", R"("kid": ")" + QByteArray(kid) + '"'));
    for (const char *kid : {"1", "null", "[\"one\"]", "{}", "true"})
        QTest::addRow("kid %s", kid) << signedAs(header(R"("RS256")", R"("kid": )" + QByteArray(kid)));
    QTest::newRow("alg twice") << signedAs(R"({"alg": "none", "alg": "RS256", "kid": "one"})");
    QTest::newRow("alg twice, once with an escape")
        << signedAs(R"({"alg": "RS256", "\u0061lg": "none", "kid": "one"})");
    QTest::newRow("kid twice") << signedAs(R"({"alg": "RS256", "kid": "two", "kid": "one"})");
    const auto claimed = [&](const QByteArray &more) {
        return rsa().token(rs256, QByteArray(Payload).chopped(1) + ", " + more + '}');
    };
    QTest::newRow("sub twice") << claimed(R"("sub": "admin")");
    QTest::newRow("exp twice") << claimed(R"("exp": 9999999999)");
    QTest::newRow("a name twice within a claim") << claimed(R"("x": {"a": 1, "a": 2})");
    QTest::newRow("padding") << valid + "==";
    const auto padded = (rs256 + ' ').toBase64(QByteArray::Base64UrlEncoding) + text.sliced(text.indexOf('.'));
    QTest::newRow("padding of the header") << padded + '.' + rsa().signature(padded).toBase64(Base64Url);
    constexpr QByteArrayView Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QTest::newRow("bits beyond the last byte of the signature")
        << valid.chopped(1) + Digits[Digits.indexOf(valid.back()) + 1];
    QTest::newRow("a trailing space") << valid + ' ';
    QTest::newRow("a leading space") << ' ' + valid;
    QTest::newRow("a trailing line break") << valid + '\n';
    QTest::newRow("a space inside") << QByteArray(valid).insert(4, ' ');
    QTest::newRow("the alphabet of plain base64") << QByteArray(valid).replace('-', '+').replace('_', '/') + "+/";
    QTest::newRow("a trailing NUL") << valid + QByteArray(1, '\0');
    QTest::newRow("no signature") << text + '.';
    QTest::newRow("no signature and no dot") << text;
    QTest::newRow("four parts") << valid + ".AAAA";
    QTest::newRow("five parts, as JWE has") << valid + ".AAAA.AAAA";
    QTest::newRow("only dots") << QByteArray("..");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("the signature of another key") << TokenMaker(SignatureAlgorithm::RS256).token(rs256, Payload);
    QTest::newRow("another payload under the signature") << rs256.toBase64(Base64Url) + '.'
                                                                + QByteArray(R"({"sub": "admin"})").toBase64(Base64Url)
                                                                + valid.sliced(valid.lastIndexOf('.'));
    QTest::newRow("a signature of zeros for RS256") << forged(rs256, QByteArray(256, '\0'));
    QTest::newRow("a signature of ones for RS256") << forged(rs256, QByteArray(256, '\xff'));
    QTest::newRow("RS256 with a byte more") << forged(rs256, '\0' + rsa().signature(text));
    const auto curveText = signedTextOf(es256, Payload);
    const auto right = curve().signature(curveText);
    QTest::newRow("ES256 of two zeros (CVE-2022-21449)") << forged(es256, QByteArray(64, '\0'));
    QTest::newRow("ES256, r is zero") << forged(es256, QByteArray(32, '\0') + right.last(32));
    QTest::newRow("ES256, s is zero") << forged(es256, right.first(32) + QByteArray(32, '\0'));
    const auto order = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    QTest::newRow("ES256, both are the order of the curve") << forged(es256, order + order);
    QTest::newRow("ES256 in DER") << forged(es256, "\x30\x44\x02\x20" + right.first(32) + "\x02\x20" + right.last(32));
    QTest::newRow("ES256 with a byte more") << forged(es256, right + '\0');
    QTest::newRow("ES256 with a byte between the numbers") << forged(es256, right.first(32) + '\0' + right.last(32));
    QTest::newRow("ES256 with a half only") << forged(es256, right.first(32));
    const auto shared = header(R"("HS256")", R"("kid": "three")");
    const auto hash = secret().signature(signedTextOf(shared, Payload));
    QTest::newRow("HS256 with a byte more") << forged(shared, hash + '\0');
    QTest::newRow("HS256 with a byte less") << forged(shared, hash.chopped(1));
    QTest::newRow("HS256 of nothing") << forged(shared, hmacOf({}, signedTextOf(shared, Payload)));
    QTest::newRow("a header that is an array") << signedAs(R"(["RS256"])");
    QTest::newRow("a header of nested arrays") << signedAs(QByteArray(2000, '[') + QByteArray(2000, ']'));
    QTest::newRow("a header with deep nesting inside")
        << signedAs(header(R"("RS256")", R"("kid": "one", "x": )" + QByteArray(100, '[') + QByteArray(100, ']')));
    QTest::newRow("a header that is empty") << signedAs("");
    QTest::newRow("a header with trailing text") << signedAs(rs256 + "{}");
    QTest::newRow("a header that is not UTF-8") << signedAs(header(R"("RS256")", "\"kid\": \"one\", \"x\": \"\xff\""));
    QTest::newRow("a huge header") << signedAs(
        header(R"("RS256")", R"("kid": "one", "x": ")" + QByteArray(Jwt::MaxLength, 'x') + '"'));
    QTest::newRow("a payload that is an array") << rsa().token(rs256, "[]");
    QTest::newRow("a payload that is empty") << rsa().token(rs256, "");
}

/// All forged tokens must be rejected. Also checks that the valid token of the same key is accepted.
void TestJwt::rejectsForgedToken()
{
    QFETCH(const QByteArray, token);
    const auto set =
        setOf({rsa().jwk(R"("kid": "one")"), curve().jwk(R"("kid": "two")"), secret().jwk(R"("kid": "three")")});

    const auto grant = judged(token, set);

    QVERIFY(!grant);
    QVERIFY(!grant.error().message.isEmpty());
    QVERIFY(judged(rsa().token(Payload), set));
    QVERIFY(judged(curve().token(header(R"("ES256")", R"("kid": "two")"), Payload), set));
    QVERIFY(judged(secret().token(header(R"("HS256")", R"("kid": "three")"), Payload), set));
}

void TestJwt::rejectsTruncatedToken()
{
    const auto set = setOf({curve().jwk(R"("kid": "one")")});
    const auto token = curve().token(Payload);

    for (qsizetype length = 0; length < token.size(); ++length)
        QVERIFY2(!judged(token.first(length), set), qPrintable(u"the first %1 bytes"_s.arg(length)));
    for (qsizetype start = 1; start < token.size(); ++start)
        QVERIFY2(!judged(token.sliced(start), set), qPrintable(u"without the first %1 bytes"_s.arg(start)));
    QVERIFY(judged(token, set));
}

void TestJwt::rejectsChangedToken()
{
    const auto set = setOf({curve().jwk(R"("kid": "one")")});
    const auto token = curve().token(Payload);

    for (qsizetype at = 0; at < token.size(); ++at) {
        for (const char other : {'A', 'B', '_', '.', '=', '\0'}) {
            auto changed = token;
            changed[at] = other;
            QVERIFY2(changed == token || !judged(changed, set),
                     qPrintable(u"%1 instead of %2 at %3"_s.arg(int(other)).arg(int(token[at])).arg(at)));
        }
    }
}

void TestJwt::rejectsHeaderMembers_data()
{
    QTest::addColumn<QByteArray>("member");
    for (const char *member :
         {R"("jku": "https://evil.example/keys")", R"("x5u": "https://evil.example/chain")", R"("x5c": ["AAAA"])",
          R"("crit": ["exp"])", R"("crit": [])", R"("crit": null)", R"("b64": false)", R"("b64": true)",
          R"("zip": "DEF")", R"("enc": "A128GCM")", R"("typ": "logout+jwt")", R"("typ": "dpop+jwt")", R"("typ": 1)",
          R"("typ": "application/")", R"("\u006aku": "https://evil.example/keys")"})
        QTest::addRow("%s", member) << QByteArray(member);
    QTest::newRow("the key itself") << R"("jwk": )" + rsa().jwk();
}

void TestJwt::rejectsHeaderMembers()
{
    QFETCH(const QByteArray, member);
    const auto set = setOf({rsa().jwk(R"("kid": "one")")});

    QVERIFY(!judged(rsa().token(header(R"("RS256")", R"("kid": "one", )" + member), Payload), set));
}

void TestJwt::acceptsAccessTokenTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char *type : {"JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt"})
        QTest::addRow("%s", type) << QByteArray(type);
}

void TestJwt::acceptsAccessTokenTypes()
{
    QFETCH(const QByteArray, type);
    const auto set = setOf({rsa().jwk(R"("kid": "one")")});
    const auto head = header(R"("RS256")", R"("kid": "one", "typ": ")" + type + '"');

    QVERIFY(judged(rsa().token(head, Payload), set));
}

void TestJwt::failureDoesNotQuoteToken()
{
    const auto set = setOf({rsa().jwk(R"("kid": "one")")});
    for (const auto &head : {header(R"("SECRET")"), header(R"("RS256")", R"("kid": "SECRET")"),
                             header(R"("RS256")", R"("typ": "SECRET")"), QByteArray("SECRET")}) {
        const auto grant = judged(rsa().token(head, R"({"sub": "SECRET"})"), set);
        QVERIFY(!grant);
        QVERIFY2(!grant.error().message.contains(u"SECRET"), qPrintable(grant.error().message));
    }
}

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
