// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/connection/tokenstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

/// Runs without a session bus, and therefore without the keychain of the user.
class TokenStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsATokenForEachService();
    void forgetsAToken();
    void keepsTokensForTheSessionWithoutAKeychain();
};

void TokenStoreTest::keepsATokenForEachService()
{
    TokenStore store(TokenStore::Kind::SessionOnly);
    QSignalSpy found(&store, &TokenStore::found);
    store.remember(u"ws://a"_s, u"secret"_s);

    store.find(u"ws://a"_s);
    store.find(u"ws://b"_s);

    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).at(1).toString(), u"secret"_s);
    QCOMPARE(found.at(1).at(1).toString(), QString());
    QVERIFY(!store.isLasting());
}

void TokenStoreTest::forgetsAToken()
{
    TokenStore store(TokenStore::Kind::SessionOnly);
    QSignalSpy found(&store, &TokenStore::found);
    store.remember(u"ws://a"_s, u"secret"_s);

    store.remember(u"ws://a"_s, {});
    store.find(u"ws://a"_s);

    QCOMPARE(found.at(0).at(1).toString(), QString());
}

void TokenStoreTest::keepsTokensForTheSessionWithoutAKeychain()
{
    TokenStore store(TokenStore::Kind::Keychain);
    QSignalSpy found(&store, &TokenStore::found);
    store.remember(u"ws://a"_s, u"secret"_s);

    QTRY_VERIFY2(!store.isLasting(), "it says that the token will not be there the next time");
    store.find(u"ws://a"_s);

    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.at(0).at(1).toString(), u"secret"_s);
}

QTEST_GUILESS_MAIN(TokenStoreTest)
#include "tst_tokenstore.moc"
