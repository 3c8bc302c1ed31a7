// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/jwkset.h"
#include "tests/service/access/tokenmaker.h"

#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

QByteArray file(const QByteArrayList &keys)
{
    return R"({"keys": [)" + keys.join(", ") + "]}";
}

const TokenMaker &maker(SignatureAlgorithm algorithm)
{
    static const TokenMaker rsa(SignatureAlgorithm::RS256);
    static const TokenMaker pss(SignatureAlgorithm::PS256);
    static const TokenMaker curve(SignatureAlgorithm::ES256);
    static const TokenMaker edwards(SignatureAlgorithm::EdDSA);
    static const TokenMaker secret(SignatureAlgorithm::HS256);
    return std::array{std::cref(rsa), std::cref(pss), std::cref(curve), std::cref(edwards),
                      std::cref(secret)}[size_t(algorithm)];
}

const auto Rsa = SignatureAlgorithm::RS256;
const auto Curve = SignatureAlgorithm::ES256;

/// Whether the set verifies a token with @p header that is signed by @p signer.
bool accepts(const JwkSet &set, const TokenMaker &signer, const QByteArray &header)
{
    const auto text = signer.token(header, "{}");
    const auto token = Jwt::parse(text);
    if (!token)
        qWarning("%s", qUtf8Printable(token.error().message));
    return token && set.hasSigned(*token);
}

} // namespace

class TestJwkSet : public QObject
{
    Q_OBJECT

private slots:
    void usesAlgorithmOfKey();
    void ignoresKeysForOtherUses_data();
    void ignoresKeysForOtherUses();
    void describesMistakeInFile_data();
    void describesMistakeInFile();
    void failureDoesNotQuoteSecret();
    void triesOnlyKeysWithKid();
    void limitsKeysTriedWithoutKid();
};

void TestJwkSet::usesAlgorithmOfKey()
{
    const auto plain = JwkSet::parse(file({maker(Rsa).jwk()}));
    const auto pss = JwkSet::parse(file({maker(SignatureAlgorithm::PS256).jwk(R"("alg": "PS256")")}));
    QVERIFY(plain && pss);

    QVERIFY2(accepts(*plain, maker(Rsa), R"({"alg": "RS256"})"), "an RSA key without alg must be used for RS256");
    QVERIFY(!accepts(*plain, maker(Rsa), R"({"alg": "PS256"})"));
    QVERIFY(accepts(*pss, maker(SignatureAlgorithm::PS256), R"({"alg": "PS256"})"));
    QVERIFY(!accepts(*pss, maker(SignatureAlgorithm::PS256), R"({"alg": "RS256"})"));
}

void TestJwkSet::ignoresKeysForOtherUses_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("for encryption") << maker(Rsa).jwk(R"("use": "enc", "alg": "RSA-OAEP")");
    QTest::newRow("for encryption, without alg") << maker(Rsa).jwk(R"("use": "enc")");
    QTest::newRow("for other operations") << maker(Rsa).jwk(R"("key_ops": ["encrypt"])");
    QTest::newRow("of another algorithm") << maker(Rsa).jwk(R"("alg": "RS512")");
    QTest::newRow("of another curve") << QByteArray(R"({"kty": "EC", "crv": "P-384", "x": "AA", "y": "AA"})");
    QTest::newRow("of another Edwards curve") << QByteArray(R"({"kty": "OKP", "crv": "Ed448", "x": "AA"})");
    QTest::newRow("of an unknown type") << QByteArray(R"({"kty": "AKP", "alg": "ML-DSA-44", "pub": "AA"})");
}

void TestJwkSet::ignoresKeysForOtherUses()
{
    QFETCH(const QByteArray, key);

    const auto set =
        JwkSet::parse(file({key, maker(Curve).jwk(R"("use": "sig", "key_ops": ["verify"], "x5t": "AA")")}));

    QVERIFY2(set, set ? "" : qPrintable(set.error().message));
    QCOMPARE(set->size(), 1);
    QVERIFY2(!JwkSet::parse(file({key})), "a file without any usable key must be rejected");
}

void TestJwkSet::describesMistakeInFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mistake");
    QTest::newRow("no JSON") << QByteArray("keys") << u"not valid JSON"_s;
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("no set") << maker(Rsa).jwk() << u"not a JSON Web Key Set"_s;
    QTest::newRow("an array") << QByteArray("[]") << u"not a JSON Web Key Set"_s;
    QTest::newRow("no key") << file({}) << u"it has no key for"_s;
    QTest::newRow("a key that is not an object") << file({"1"}) << u"keys.0: it has no kty"_s;
    QTest::newRow("a name twice") << file({R"({"kty": "oct", "kty": "RSA"})"}) << u"kty"_s;
    QTest::newRow("a short RSA key") << file({maker(Curve).jwk(), TokenMaker(Rsa, 1024).jwk()})
                                     << u"keys.1: n and e are not an RSA key of 2048"_s;
    QTest::newRow("a huge RSA key") << file(
        {R"({"kty": "RSA", "e": "AQAB", "n": ")" + QByteArray(2000, '\xff').toBase64(Base64Url) + "\"}"})
                                    << u"keys.0: n and e are not an RSA key"_s;
    for (const char *exponent : {"AQ", "Ag", "", "AA", "AQAB=", "//__", "AQAAAAAAAAAAAAEB"})
        QTest::addRow("the RSA exponent '%s'", exponent)
            << file({R"({"kty": "RSA", "e": ")" + QByteArray(exponent) + R"(", "n": ")"
                     + QByteArray(256, '\xff').toBase64(Base64Url) + "\"}"})
            << u"keys.0: n and e are not an RSA key"_s;
    const auto zeros = QByteArray(32, '\0').toBase64(Base64Url);
    QTest::newRow("not a point of the curve")
        << file({R"({"kty": "EC", "crv": "P-256", "x": ")" + zeros + R"(", "y": ")" + zeros + "\"}"})
        << u"keys.0: x and y are not a point"_s;
    QTest::newRow("half a point") << file({R"({"kty": "EC", "crv": "P-256", "x": ")" + zeros + "\"}"})
                                  << u"keys.0: x and y are not a point"_s;
    QTest::newRow("a short Edwards key") << file({R"({"kty": "OKP", "crv": "Ed25519", "x": "AAAA"})"})
                                         << u"keys.0: x does not have 32 bytes"_s;
    QTest::newRow("a short secret") << file({R"({"kty": "oct", "k": "c2VjcmV0"})"})
                                    << u"keys.0: k has fewer than 32 bytes"_s;
    for (const char *part : {"d", "p", "q", "dp", "dq", "qi", "oth"})
        QTest::addRow("the private part '%s'", part)
            << file({maker(Rsa).jwk('"' + QByteArray(part) + R"(": "AAAA")")}) << u"keys.0: it is a private key"_s;
    QTest::newRow("a private key for encryption")
        << file({maker(Rsa).jwk(R"("use": "enc", "d": "AAAA")"), maker(Curve).jwk()})
        << u"keys.0: it is a private key"_s;
    QTest::newRow("HS256 on an RSA key") << file({maker(Rsa).jwk(R"("alg": "HS256")")}) << u"keys.0: its alg"_s;
    QTest::newRow("RS256 on a secret") << file({maker(SignatureAlgorithm::HS256).jwk(R"("alg": "RS256")")})
                                       << u"keys.0: its alg"_s;
    QTest::newRow("a kid that is a number") << file({maker(Rsa).jwk(R"("kid": 1)")}) << u"keys.0: its kid"_s;
}

void TestJwkSet::describesMistakeInFile()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, mistake);

    const auto set = JwkSet::parse(text);

    QVERIFY(!set);
    QVERIFY2(set.error().message.contains(mistake), qPrintable(set.error().message));
}

void TestJwkSet::failureDoesNotQuoteSecret()
{
    const auto secret = maker(SignatureAlgorithm::HS256).jwk();
    const auto bytes = secret.sliced(secret.indexOf("\"k\": \"") + 6, 20);
    for (const auto &text : {file({maker(SignatureAlgorithm::HS256).jwk(R"("alg": "RS256")")}),
                             file({secret, secret.chopped(1)}), file({secret, "1"}), secret}) {
        QVERIFY(text.contains(bytes));

        const auto set = JwkSet::parse(text);

        QVERIFY(!set);
        QVERIFY2(!set.error().message.contains(QString::fromLatin1(bytes.first(8))), qPrintable(set.error().message));
    }
}

void TestJwkSet::triesOnlyKeysWithKid()
{
    const TokenMaker old(Curve);
    const auto set =
        JwkSet::parse(file({maker(Curve).jwk(R"("kid": "new")"), old.jwk(R"("kid": "old")"), maker(Rsa).jwk()}));
    QVERIFY(set);

    QVERIFY(accepts(*set, maker(Curve), R"({"alg": "ES256", "kid": "new"})"));
    QVERIFY(accepts(*set, old, R"({"alg": "ES256", "kid": "old"})"));
    QVERIFY(accepts(*set, old, R"({"alg": "ES256"})"));
    QVERIFY(!accepts(*set, old, R"({"alg": "ES256", "kid": "new"})"));
    QVERIFY(!accepts(*set, old, R"({"alg": "ES256", "kid": "other"})"));
    QVERIFY2(!accepts(*set, maker(Rsa), R"({"alg": "RS256", "kid": ""})"),
             "an empty kid must not count as a missing kid");
    QVERIFY(accepts(*set, maker(Rsa), R"({"alg": "RS256"})"));
}

void TestJwkSet::limitsKeysTriedWithoutKid()
{
    QByteArrayList keys{maker(Rsa).jwk()};
    for (int i = 0; i < JwkSet::MaxTried - 1; ++i)
        keys << TokenMaker(Curve).jwk(R"("kid": "another")");
    keys << maker(Curve).jwk(R"("kid": "eighth")");
    const TokenMaker ninth(Curve);
    keys << ninth.jwk(R"("kid": "ninth")");
    const auto set = JwkSet::parse(file(keys));
    QVERIFY(set);

    QVERIFY2(accepts(*set, maker(Curve), R"({"alg": "ES256"})"),
             "keys of other algorithms must not count towards the limit");
    QVERIFY(!accepts(*set, ninth, R"({"alg": "ES256"})"));
    QVERIFY(accepts(*set, ninth, R"({"alg": "ES256", "kid": "ninth"})"));
}

QTEST_GUILESS_MAIN(TestJwkSet)
#include "tst_jwkset.moc"
