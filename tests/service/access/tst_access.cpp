// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/core/watchedfiles.h"
#include "service/access/audit.h"
#include "service/access/keystore.h"
#include "service/access/newkey.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Now = 1'767'225'600'000; ///< 2026-01-01T00:00:00Z

QByteArray hashOf(QByteArrayView key)
{
    return QCryptographicHash::hash(key.toByteArray(), QCryptographicHash::Sha256).toHex();
}

/// Returns an entry for @p key with the additional members @p more.
QByteArray entry(QByteArrayView key, const QByteArray &more = R"("scopes": ["ingest:*"])", const QByteArray &id = "one")
{
    return R"({"id": ")" + id + R"(", "sha256": ")" + hashOf(key) + R"(", )" + more + '}';
}

QByteArray file(const QByteArrayList &entries)
{
    return R"({"keys": [)" + entries.join(", ") + "]}";
}

KeyRing ringOf(const QByteArrayList &entries)
{
    auto ring = KeyRing::parse(file(entries));
    if (!ring)
        qWarning("%s", qUtf8Printable(ring.error().message));
    return ring ? *std::move(ring) : KeyRing();
}

void write(const QString &path, const QByteArray &text)
{
    QFile target(path);
    QVERIFY2(target.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(target.errorString()));
    target.write(text);
}

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private slots:
    void findsPermissionsOfKey();
    void acceptsTwoKeysWithSameId();
    void describesMistakeInFile_data();
    void describesMistakeInFile();
    void failureDoesNotQuoteHash();
    void matchesDevicePatterns_data();
    void matchesDevicePatterns();
    void rejectsMessageTypesNotInScopes();
    void rejectsExpiredKey();
    void hashesKeyOncePerConnection();
    void rejectsRemovedKey();
    void canBeReplacedDuringUse();
    void createsValidKeys();
    void rejectsInvalidKeyRequest();
    void comparesSecrets();
    void reloadsFileWrittenInPlace();
    void reloadsFileReplacedThroughLink();
    void keepsKeysIfFileIsInvalid();
    void limitsRateOfAuditLines();
    void findsPermissionsOfCertificate();
};

void TestAccess::findsPermissionsOfKey()
{
    const auto ring = ringOf({entry("alpha", R"("scopes": ["ingest:device/sensor/gps/v1", "read:docs"],
        "devices": ["home-*"], "expires": "2027-01-01T00:00:00Z", "requests_per_minute": 600)")});

    const auto grant = ring.find("alpha");

    QVERIFY(grant);
    QCOMPARE(grant->id, u"one"_s);
    QVERIFY(grant->maySend(u"device/sensor/gps/v1"_s));
    QVERIFY(grant->scopes.testFlag(Scope::ReadDocs));
    QVERIFY(!grant->scopes.testFlag(Scope::ReadMetrics));
    QVERIFY(grant->maySendAs(u"home-1"));
    QCOMPARE(grant->requestsPerMinute, 600);
    QVERIFY(!grant->hasExpired(Now));
    for (const char *other : {"", "Alpha", "alph", "alphaa", "beta"})
        QVERIFY2(!ring.find(other), other);
}

void TestAccess::acceptsTwoKeysWithSameId()
{
    const auto ring = ringOf({entry("old"), entry("new")});

    QCOMPARE(ring.size(), 2);
    QCOMPARE(ring.find("old")->id, ring.find("new")->id);
}

void TestAccess::describesMistakeInFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("mistake");
    const QByteArray scopes = R"("scopes": ["ingest:*"])";
    QTest::newRow("no JSON") << QByteArray("keys") << u"not valid JSON"_s;
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("no keys") << QByteArray("{}") << u"keys"_s;
    QTest::newRow("a misspelt member") << file({entry("a", scopes + R"(, "expire": "2027-01-01T00:00:00Z")")})
                                       << u"keys.0"_s;
    QTest::newRow("an unknown scope") << file({entry("a", R"("scopes": ["ingest"])")})
                                      << u"keys.0.scopes.0: 'ingest' is not a scope"_s;
    QTest::newRow("an ingest scope without a message type")
        << file({entry("a", R"("scopes": ["ingest:"])")}) << u"keys.0.scopes.0"_s;
    QTest::newRow("no scope") << file({entry("a", R"("scopes": [])")}) << u"keys.0.scopes"_s;
    QTest::newRow("an invalid time") << file({entry("a", scopes + R"(, "expires": "tomorrow")")})
                                     << u"keys.0.expires: 'tomorrow' is not a time"_s;
    QTest::newRow("a pattern with an asterisk inside")
        << file({entry("a", scopes + R"(, "devices": ["ho*me"])")}) << u"keys.0.devices.0"_s;
    QTest::newRow("no devices") << file({entry("a", scopes + R"(, "devices": [])")}) << u"keys.0.devices"_s;
    QTest::newRow("no rate") << file({entry("a", scopes + R"(, "requests_per_minute": 0)")})
                             << u"keys.0.requests_per_minute"_s;
    const auto certificate = [](const QByteArray &members) {
        return R"({"id": "a", "scopes": ["read:docs"])" + members + '}';
    };
    QTest::newRow("neither a key nor a certificate")
        << file({certificate({})}) << u"keys.0.sha256: an entry needs either"_s;
    QTest::newRow("both") << file({entry("a", scopes + R"(, "certificate": "DNS:a")")})
                          << u"keys.0.sha256: an entry needs either"_s;
    QTest::newRow("a certificate's name without a kind")
        << file({certificate(R"(, "certificate": "phone-1")")}) << u"keys.0.certificate"_s;
    QTest::newRow("the same certificate twice")
        << file({certificate(R"(, "certificate": "DNS:Phone")"), certificate(R"(, "certificate": "DNS:phone")")})
        << u"keys.1.certificate: an earlier entry"_s;
    QTest::newRow("a short hash") << QByteArray(R"({"keys": [{"id": "a", "sha256": "abc", "scopes": ["read:docs"]}]})")
                                  << u"keys.0.sha256"_s;
    QTest::newRow("the same key twice") << file({entry("a"), entry("a")}) << u"keys.1.sha256"_s;
    QTest::newRow("an id with a line end") << file({entry("a", scopes, "one\\ntwo")}) << u"keys.0.id"_s;
    QTest::newRow("a name twice") << QByteArray(R"({"keys": [], "keys": []})") << u"keys"_s;
}

void TestAccess::describesMistakeInFile()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, mistake);

    const auto ring = KeyRing::parse(text);

    QVERIFY(!ring);
    QVERIFY2(ring.error().message.contains(mistake), qPrintable(ring.error().message));
}

void TestAccess::failureDoesNotQuoteHash()
{
    const auto hash = hashOf("a").chopped(1);

    const auto ring = KeyRing::parse(R"({"keys": [{"id": "a", "scopes": ["read:docs"], "sha256": ")" + hash + "\"}]}");

    QVERIFY(!ring);
    QVERIFY2(!ring.error().message.contains(QString::fromLatin1(hash.first(12))), qPrintable(ring.error().message));
}

void TestAccess::matchesDevicePatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("device");
    QTest::addColumn<bool>("fits");
    QTest::newRow("the same") << u"phone-1"_s << u"phone-1"_s << true;
    QTest::newRow("longer") << u"phone-1"_s << u"phone-12"_s << false;
    QTest::newRow("shorter") << u"phone-1"_s << u"phone-"_s << false;
    QTest::newRow("another case") << u"phone-1"_s << u"Phone-1"_s << false;
    QTest::newRow("matches the prefix") << u"home-*"_s << u"home-1"_s << true;
    QTest::newRow("equals the prefix") << u"home-*"_s << u"home-"_s << true;
    QTest::newRow("does not match the prefix") << u"home-*"_s << u"home"_s << false;
    QTest::newRow("contains it") << u"home-*"_s << u"my-home-1"_s << false;
    QTest::newRow("any") << u"*"_s << u"phone-1"_s << true;
    QTest::newRow("a device id that looks like a pattern") << u"phone-1"_s << u"*"_s << false;
}

void TestAccess::matchesDevicePatterns()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, device);
    QFETCH(const bool, fits);
    Grant grant;
    grant.devices = {pattern};

    QCOMPARE(grant.maySendAs(device), fits);
}

void TestAccess::rejectsMessageTypesNotInScopes()
{
    Grant grant;
    QVERIFY(!grant.maySendSomething());
    QVERIFY(grant.add(u"ingest:device/sensor/gps/v1"));

    QVERIFY(grant.maySendSomething());
    QVERIFY(grant.maySend(u"device/sensor/gps/v1"_s));
    QVERIFY(!grant.maySend(u"device/sensor/gps/v10"_s));
    QVERIFY(!grant.maySend(u"device/sensor/gps"_s));
    QVERIFY(!grant.add(u"ingest"));
    QVERIFY(!grant.add(u"READ:DOCS"));
    QVERIFY(!grant.scopes);
}

void TestAccess::rejectsExpiredKey()
{
    KeyStore keys;
    keys.replace(ringOf({entry("alpha", R"("scopes": ["ingest:*"], "expires": "2026-01-01T00:00:01Z")")}));
    ConnectionCredential login;

    QVERIFY(keys.find("alpha", login, Now + 999));
    QVERIFY(!keys.find("alpha", login, Now + 1000));
    ConnectionCredential other;
    QVERIFY(!keys.find("alpha", other, Now + 1000));
}

void TestAccess::hashesKeyOncePerConnection()
{
    KeyStore keys;
    keys.replace(ringOf({entry("alpha"), entry("beta", R"("scopes": ["read:docs"])", "two")}));
    ConnectionCredential login;

    const auto first = keys.find("alpha", login, Now);
    QCOMPARE(keys.find("alpha", login, Now), first);
    QCOMPARE(keys.find("beta", login, Now)->id, u"two"_s);
    QVERIFY(!keys.find("gamma", login, Now));
    QVERIFY(login.credential.isEmpty());
    QCOMPARE(keys.find("alpha", login, Now), first);
}

void TestAccess::rejectsRemovedKey()
{
    KeyStore keys;
    keys.replace(ringOf({entry("alpha"), entry("beta")}));
    ConnectionCredential login;
    QVERIFY(keys.find("alpha", login, Now));

    keys.replace(ringOf({entry("beta")}));

    QVERIFY(!keys.find("alpha", login, Now));
    QVERIFY(keys.find("beta", login, Now));
}

void TestAccess::canBeReplacedDuringUse()
{
    constexpr int Rounds = 2000;
    KeyStore keys;
    const auto one = ringOf({entry("alpha")});
    const auto other = ringOf({entry("alpha"), entry("beta")});
    keys.replace(one);
    std::atomic<int> missed = 0;
    std::vector<std::thread> threads;
    threads.reserve(3);
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            ConnectionCredential login;
            for (int round = 0; round < Rounds; ++round)
                missed += keys.find("alpha", login, Now) ? 0 : 1;
        });
    }

    for (int round = 0; round < Rounds / 10; ++round)
        keys.replace(round % 2 ? one : other);
    for (auto &thread : threads)
        thread.join();

    QCOMPARE(missed.load(), 0);
}

void TestAccess::createsValidKeys()
{
    const KeyRequest wish{.id = u"phone-1"_s,
                          .scopes = {u"ingest:*"_s, u"read:docs"_s},
                          .devices = {u"home-*"_s},
                          .expires = u"2027-01-01T00:00:00Z"_s};

    const auto made = makeKey(wish);
    const auto again = makeKey(wish);

    QVERIFY(made && again);
    QVERIFY(made->key != again->key);
    static const QRegularExpression form(u"^loom_phone-1_[0-9a-f]{68}$"_s);
    QVERIFY2(form.match(QString::fromLatin1(made->key)).hasMatch(), made->key);
    QCOMPARE(made->key.last(4).toUShort(nullptr, 16), qChecksum(made->key.chopped(4)));
    QVERIFY(!made->entry.contains('\n') && !made->entry.contains(made->key));
    const auto grant = ringOf({made->entry}).find(made->key);
    QVERIFY(grant);
    QCOMPARE(grant->devices, QStringList{u"home-*"_s});
    QVERIFY(grant->hasExpired(1'798'761'600'000));
}

void TestAccess::rejectsInvalidKeyRequest()
{
    QVERIFY(!makeKey({.id = u"phone 1"_s}));
    QVERIFY(!makeKey({.id = {}}));
    QVERIFY(!makeKey({.id = u"phone"_s, .scopes = {u"everything"_s}}));
    QVERIFY(!makeKey({.id = u"phone"_s, .devices = {u"a*b"_s}}));
    const auto made = makeKey({.id = u"phone"_s, .expires = u"soon"_s});
    QVERIFY(!made);
    QVERIFY2(made.error().message.startsWith(u"expires: "), qPrintable(made.error().message));
}

void TestAccess::comparesSecrets()
{
    QVERIFY(isSameSecret("", ""));
    QVERIFY(isSameSecret("abc", "abc"));
    QVERIFY(!isSameSecret("abc", "abd"));
    QVERIFY(!isSameSecret("abc", "bbc"));
    QVERIFY(!isSameSecret("abc", "ab"));
    QVERIFY(!isSameSecret("", "a"));
    QVERIFY(!isSameSecret(QByteArrayView("a\0b", 3), QByteArrayView("a\0c", 3)));
}

void TestAccess::reloadsFileWrittenInPlace()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"keys.json"_s);
    write(path, file({entry("alpha")}));
    KeyStore keys;
    WatchedFiles watched({path}, u"keys"_s, [&] { return keys.readKeys(path); });
    QVERIFY(watched.load());
    QCOMPARE(keys.size(), 1);

    write(path, file({entry("alpha"), entry("beta")}));
    QTRY_COMPARE(keys.size(), 2);
    QFile::remove(path);
    write(path, file({entry("alpha"), entry("beta"), entry("gamma")}));
    QTRY_COMPARE(keys.size(), 3);
}

/// Kubernetes updates a mounted secret like this.
void TestAccess::reloadsFileReplacedThroughLink()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    for (const char *name : {"one", "two"})
        QVERIFY(root.mkdir(QLatin1StringView(name)));
    write(root.filePath(u"one/keys.json"_s), file({entry("alpha")}));
    write(root.filePath(u"two/keys.json"_s), file({entry("alpha"), entry("beta")}));
    QVERIFY(QFile::link(u"one"_s, root.filePath(u"..data"_s)));
    QVERIFY(QFile::link(u"..data/keys.json"_s, root.filePath(u"keys.json"_s)));
    KeyStore keys;
    const auto path = root.filePath(u"keys.json"_s);
    WatchedFiles watched({path}, u"keys"_s, [&] { return keys.readKeys(path); });
    QVERIFY(watched.load());
    QCOMPARE(keys.size(), 1);

    QVERIFY(QFile::link(u"two"_s, root.filePath(u"..next"_s)));
    QCOMPARE(std::rename(QFile::encodeName(root.filePath(u"..next"_s)).constData(),
                         QFile::encodeName(root.filePath(u"..data"_s)).constData()),
             0);

    QTRY_COMPARE(keys.size(), 2);
}

void TestAccess::keepsKeysIfFileIsInvalid()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"keys.json"_s);
    write(path, file({entry("alpha")}));
    KeyStore keys;
    WatchedFiles watched({path}, u"keys"_s, [&] { return keys.readKeys(path); });
    QVERIFY(watched.load());

    write(path, "{");
    QTRY_COMPARE(watched.failures(), 1);
    QFile::remove(path);
    QTRY_COMPARE(watched.failures(), 2);

    ConnectionCredential login;
    QVERIFY(keys.find("alpha", login, Now));
}

void TestAccess::limitsRateOfAuditLines()
{
    Audit audit;
    const auto start = Audit::Clock::now();
    const auto isWritten = [&](std::chrono::milliseconds after) {
        return audit.log({.who = u"phone-1"_s, .what = u"GET /"_s, .from = u"192.0.2.1"_s, .result = u"FORBIDDEN"_s},
                         start + after);
    };

    int written = 0;
    for (int i = 0; i < 1000; ++i)
        written += isWritten(std::chrono::milliseconds(0)) ? 1 : 0;
    QCOMPARE(written, 100);
    QVERIFY(!isWritten(std::chrono::milliseconds(50)));
    QVERIFY(isWritten(std::chrono::milliseconds(151)));
}

void TestAccess::findsPermissionsOfCertificate()
{
    const QByteArray ofCertificate =
        R"({"id": "by-cert", "certificate": "DNS:Phone-1.example", "scopes": ["ingest:*"]})";
    KeyStore keys;
    keys.replace(ringOf({entry("alpha"), ofCertificate}));
    ConnectionCredential login;
    login.certificate = {u"URI:spiffe://home/phone-1"_s, u"DNS:phone-1.EXAMPLE"_s};

    QCOMPARE(keys.find({}, login, Now)->id, u"by-cert"_s);
    QCOMPARE(keys.find("alpha", login, Now)->id, u"one"_s);
    QVERIFY(!keys.find("wrong", login, Now));
    QVERIFY2(!keys.find("DNS:phone-1.example", login, Now), "a certificate name must not be accepted as a key");
    QCOMPARE(keys.find({}, login, Now)->id, u"by-cert"_s);
    QVERIFY(keys.isValid(login, Now));

    keys.replace(ringOf({entry("alpha")}));

    QVERIFY(!keys.isValid(login, Now));
    ConnectionCredential nobody;
    QVERIFY(!keys.find({}, nobody, Now));
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
