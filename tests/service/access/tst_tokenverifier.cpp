// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/watchedfiles.h"
#include "service/access/keystore.h"
#include "tests/service/access/tokenmaker.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'767'225'600'000; ///< 2026-01-01T00:00:00Z
constexpr qint64 NowSeconds = Now / 1000;
const TokenRules Rules{u"https://idp.example/"_s, u"loom"_s};

/// Returns the claims of a valid token with the changes @p changed; claims with the value "absent" are removed.
QByteArray claims(const QMap<QByteArray, QByteArray> &changed = {})
{
    QMap<QByteArray, QByteArray> all{{"iss", "\"https://idp.example/\""},
                                     {"aud", "\"loom\""},
                                     {"sub", "\"phone-1\""},
                                     {"exp", QByteArray::number(NowSeconds + 100)},
                                     {"scope", "\"ingest:*\""}};
    all.insert(changed);
    QByteArrayList members;
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        if (one.value() != "absent")
            members << '"' + one.key() + "\": " + one.value();
    }
    return '{' + members.join(", ") + '}';
}

JwkSet setOf(const QByteArrayList &keys)
{
    auto set = JwkSet::parse(R"({"keys": [)" + keys.join(", ") + "]}");
    if (!set)
        qWarning("%s", qUtf8Printable(set.error().message));
    return set ? *std::move(set) : JwkSet();
}

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

const TokenMaker &maker()
{
    static const TokenMaker one(SignatureAlgorithm::EdDSA);
    return one;
}

QByteArray key()
{
    return maker().jwk(R"("kid": "one")");
}

void write(const QString &path, const QByteArray &text)
{
    QFile target(path);
    QVERIFY2(target.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(target.errorString()));
    target.write(text);
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void readsPermissionsFromClaims();
    void allowsAnyDeviceWithoutClaim();
    void rejectsClaims_data();
    void rejectsClaims();
    void acceptsClaims_data();
    void acceptsClaims();
    void ignoresScopesOfOtherServices();
    void expiresExactly();
    void findsKeysAndTokens();
    void rejectsTokensWithoutJwksFile();
    void verifiesTokenOnce();
    void evictsLeastRecentlyUsed();
    void cachesRejectionPerConnection();
    void verifiesFutureTokenAgain();
    void rejectsTokensOfRemovedKey();
    void describesWhyCredentialIsInvalid();
    void keepsTokenKeysIfFileIsInvalid();
    void canBeReplacedDuringUse();
};

void TestTokens::readsPermissionsFromClaims()
{
    const auto grant = grantOf(claims({{"scope", R"("ingest:device/sensor/gps/v1  read:docs monitor:watch")"},
                                       {"loom_devices", R"(["home-*", "phone"])"}}),
                               Rules, Now);

    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().message));
    QCOMPARE(grant->id, u"phone-1"_s);
    QCOMPARE(grant->messageTypes, QStringList{u"device/sensor/gps/v1"_s});
    QCOMPARE(grant->scopes, Scopes(Scope::ReadDocs) | Scope::WatchMonitor);
    QVERIFY(grant->maySendAs(u"home-1") && grant->maySendAs(u"phone") && !grant->maySendAs(u"phone-1"));
    QCOMPARE(grant->expires, Now + 100'000);
}

void TestTokens::allowsAnyDeviceWithoutClaim()
{
    QVERIFY(grantOf(claims(), Rules, Now)->maySendAs(u"phone-1"));
    const auto none = grantOf(claims({{"loom_devices", "[]"}}), Rules, Now);
    QVERIFY(none);
    QVERIFY2(!none->maySendAs(u"phone-1"), "an empty list must not allow any device");
}

void TestTokens::rejectsClaims_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto rows = [](const char *name, const QByteArrayList &values) {
        for (const auto &value : values)
            QTest::addRow("%s: %.60s", name, value.constData()) << QByteArray(name) << value;
    };
    const auto future = QByteArray::number(NowSeconds + 61);
    rows("exp", {"absent", "null", "\"1767225700\"", "-1", "0", "1e400", "-1e400", "1e300", "[1767225700]", "true",
                 QByteArray::number(NowSeconds), QByteArray::number(NowSeconds - 1), "253402300800", "NaN"});
    rows("nbf", {future, "1e15", "-1", "\"0\"", "null", "[]"});
    rows("iat", {future, "1e15", "-1", "\"0\"", "null", "[]"});
    rows("iss", {"absent", "null", "\"\"", "\"https://idp.example\"", "\"https://IDP.example/\"",
                 "[\"https://idp.example/\"]", "\"https://idp.example/ \"", "1"});
    rows("aud", {"absent", "null", "\"\"", "\"Loom\"", "\"loom2\"", "[]", "[\"other\"]", "[[\"loom\"]]",
                 "[\"loom\", 1]", "{\"loom\": true}", "\"loom other\""});
    rows("sub", {"absent", "null", "\"\"", "1", "\"a\\nb\"", "\"a\\u0000b\"", "\"a\\u001bb\"",
                 '"' + QByteArray(256, 's') + '"'});
    rows("scope", {"null", "[\"ingest:*\"]", "1", "{}"});
    rows("loom_devices", {"null", "\"home-*\"", "[1]", "[\"ho*me\"]", "[\"\"]", "[\"home-*\", null]", "[[\"home\"]]",
                          "[\"home 1\"]", "{}"});
    rows("cnf", {R"({"jkt": "AAAA"})", "null"});
}

void TestTokens::rejectsClaims()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);

    QVERIFY(!grantOf(claims({{name, value}}), Rules, Now));
}

void TestTokens::acceptsClaims_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const QByteArray &value) {
        QTest::addRow("%s: %s", name, value.constData()) << QByteArray(name) << value;
    };
    row("aud", "[\"loom\"]");
    row("aud", "[\"other\", \"loom\"]");
    row("exp", "1767225600.5");
    row("exp", "253402300799");
    row("nbf", QByteArray::number(NowSeconds + 60));
    row("nbf", "0");
    row("iat", QByteArray::number(NowSeconds + 60));
    row("scope", "\"\"");
    row("scope", "absent");
    row("sub", "\"auth0|5f7c8ec7c33c6c004bbafe82\"");
    row("typ", "\"Bearer\"");
    row("realm_access", R"({"roles": ["admin"]})");
}

void TestTokens::acceptsClaims()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);

    const auto grant = grantOf(claims({{name, value}}), Rules, Now);

    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().message));
}

void TestTokens::ignoresScopesOfOtherServices()
{
    const auto grant =
        grantOf(claims({{"scope", R"("openid profile email read:everything ingest: read:docs")"}}), Rules, Now);

    QVERIFY(grant);
    QVERIFY(!grant->maySendSomething());
    QCOMPARE(grant->scopes, Scopes(Scope::ReadDocs));
}

void TestTokens::expiresExactly()
{
    const auto text = claims({{"exp", "1767225600.25"}});

    QVERIFY(grantOf(text, Rules, Now + 249));
    QVERIFY(!grantOf(text, Rules, Now + 250));
}

void TestTokens::findsKeysAndTokens()
{
    KeyStore keys(Rules);
    keys.replace(*KeyRing::parse(R"({"keys": [{"id": "k", "scopes": ["read:docs"], "sha256": ")"
                                 + hashOf("a.b.c").toHex() + "\"}]}"));
    keys.replace(setOf({key()}));
    ConnectionCredential login;

    QCOMPARE(keys.find(maker().token(claims()), login, Now)->id, u"phone-1"_s);
    QCOMPARE(keys.find("a.b.c", login, Now)->id, u"k"_s);
    QCOMPARE(keys.find(maker().token(claims()), login, Now)->id, u"phone-1"_s);
    QVERIFY(!keys.find("a.b.d", login, Now));
    QVERIFY(!keys.find("", login, Now));
    QCOMPARE(keys.rejectedTokens(), 1);
}

void TestTokens::rejectsTokensWithoutJwksFile()
{
    KeyStore keys(Rules);
    ConnectionCredential login;

    QVERIFY(!keys.find(maker().token(claims()), login, Now));
}

void TestTokens::verifiesTokenOnce()
{
    const TokenVerifier tokens(setOf({key()}), Rules);
    const auto token = maker().token(claims());
    const auto first = tokens.find(hashOf(token), token, Now);
    QVERIFY(first);

    const auto again = tokens.find(hashOf(token), "not looked at", Now + 1);

    QVERIFY(again);
    QCOMPARE(*again, *first);
    QVERIFY(!tokens.find(hashOf(token), token, Now + 100'000));
}

void TestTokens::evictsLeastRecentlyUsed()
{
    const TokenVerifier tokens(setOf({key()}), Rules);
    const auto show = [&](int i) {
        const auto token = maker().token(claims({{"sub", '"' + QByteArray::number(i) + '"'}}));
        QVERIFY(tokens.find(hashOf(token), token, Now));
    };

    const int most = int(TokenVerifier::MaxCached);
    for (int i = 0; i < most + 10; ++i)
        show(i);

    QCOMPARE(tokens.remembered(), TokenVerifier::MaxCached);
    const auto first = maker().token(claims({{"sub", "\"0\""}}));
    QVERIFY2(!tokens.find(hashOf(first), "evicted, so verified again", Now), "the oldest token is still cached");
    const auto last = maker().token(claims({{"sub", '"' + QByteArray::number(most) + '"'}}));
    QVERIFY2(tokens.find(hashOf(last), "cached", Now), "a newer token is not cached");
}

void TestTokens::cachesRejectionPerConnection()
{
    KeyStore keys(Rules);
    keys.replace(setOf({key()}));
    const auto forged = TokenMaker(SignatureAlgorithm::EdDSA).token(claims());
    ConnectionCredential login;
    ConnectionCredential other;

    for (int i = 0; i < 5; ++i)
        QVERIFY(!keys.find(forged, login, Now));
    QCOMPARE(keys.rejectedTokens(), 1);
    QVERIFY(!keys.find(forged, other, Now));
    QCOMPARE(keys.rejectedTokens(), 2);
    QVERIFY(keys.find(maker().token(claims()), login, Now));
    keys.replace(setOf({key(), maker().jwk(R"("kid": "more")")}));
    QVERIFY(!keys.find(forged, other, Now));
    QVERIFY2(keys.rejectedTokens() == 3, "the rejection must not be cached across key changes");
}

void TestTokens::verifiesFutureTokenAgain()
{
    KeyStore keys(Rules);
    keys.replace(setOf({key()}));
    const auto token = maker().token(claims({{"nbf", QByteArray::number(NowSeconds + 70)}}));
    ConnectionCredential login;

    QVERIFY(!keys.find(token, login, Now));
    QVERIFY(!keys.find(token, login, Now + 9'999));
    QVERIFY(keys.find(token, login, Now + 10'000));
}

void TestTokens::rejectsTokensOfRemovedKey()
{
    KeyStore keys(Rules);
    keys.replace(setOf({key()}));
    const TokenMaker next(SignatureAlgorithm::ES256);
    ConnectionCredential login;
    QVERIFY(keys.find(maker().token(claims()), login, Now));

    keys.replace(setOf({key(), next.jwk(R"("kid": "one")")}));
    QVERIFY(keys.isValid(login, Now));
    keys.replace(setOf({next.jwk(R"("kid": "one")")}));

    QVERIFY(!keys.isValid(login, Now));
    QVERIFY(!keys.find(maker().token(claims()), login, Now));
    QVERIFY(keys.find(next.token(claims()), login, Now));
}

void TestTokens::describesWhyCredentialIsInvalid()
{
    KeyStore keys(Rules);
    keys.replace(setOf({key()}));
    ConnectionCredential login;
    const auto reason = [&](const QByteArray &credential, qint64 now) {
        return keys.find(credential, login, now) ? QString() : login.reason;
    };
    const auto token = maker().token(claims());

    QCOMPARE(reason(token, Now), QString());
    QCOMPARE(reason(token, Now + 100'000), u"it has expired"_s);
    QCOMPARE(reason("loom_phone", Now), u"the key is unknown"_s);
    const auto elsewhere = maker().token(claims({{"aud", "\"other\""}}));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(reason(elsewhere, Now), u"the token's aud does not contain LOOM_JWT_AUDIENCE"_s);
}

void TestTokens::keepsTokenKeysIfFileIsInvalid()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"jwks.json"_s);
    write(path, R"({"keys": [)" + key() + "]}");
    KeyStore keys(Rules);
    WatchedFiles watched({path}, u"token keys"_s, [&] { return keys.readTokenKeys(path); });
    QVERIFY(watched.load());
    ConnectionCredential login;
    QVERIFY(keys.find(maker().token(claims()), login, Now));

    write(path, R"({"keys": [)" + maker().jwk(R"("d": "AAAA")") + "]}");
    QTRY_COMPARE(watched.failures(), 1);
    QVERIFY(keys.find(maker().token(claims()), login, Now));
    write(path, R"({"keys": [)" + key() + ", " + maker().jwk(R"("kid": "two")") + "]}");
    QTRY_COMPARE(keys.tokenKeys(), 2);
}

void TestTokens::canBeReplacedDuringUse()
{
    constexpr int Rounds = 500;
    KeyStore keys(Rules);
    const auto one = setOf({key()});
    const auto other = setOf({key(), maker().jwk(R"("kid": "more")")});
    keys.replace(one);
    const auto token = maker().token(claims());
    std::atomic<int> missed = 0;
    std::vector<std::thread> threads;
    threads.reserve(3);
    while (threads.size() < 3) {
        threads.emplace_back([&] {
            ConnectionCredential login;
            for (int round = 0; round < Rounds; ++round)
                missed += keys.find(token, login, Now) ? 0 : 1;
        });
    }

    for (int round = 0; round < Rounds / 5; ++round)
        keys.replace(round % 2 ? one : other);
    for (auto &thread : threads)
        thread.join();

    QCOMPARE(missed.load(), 0);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokenverifier.moc"
