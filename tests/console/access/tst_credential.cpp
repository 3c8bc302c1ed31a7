// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/credential.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace Qt::Literals::StringLiterals;

class CredentialTest : public QObject
{
    Q_OBJECT

private slots:
    void takesAKeyAsItIsGiven_data();
    void takesAKeyAsItIsGiven();
    void rejectsALineEndWithoutRepeatingTheKey();
    void takesTheFirstLineOfAFile();
    void rejectsAFileWithoutAKey();
    void knowsWhereAKeyCouldBeRead_data();
    void knowsWhereAKeyCouldBeRead();
};

void CredentialTest::takesAKeyAsItIsGiven_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("credential");

    QTest::newRow("none") << u""_s << ""_ba;
    QTest::newRow("white space around it") << u" loom_a_1 \n"_s << "loom_a_1"_ba;
    QTest::newRow("a monitor token of words") << u"öffne dich"_s << u"öffne dich"_s.toUtf8();
}

void CredentialTest::takesAKeyAsItIsGiven()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, credential);

    const auto taken = credentialFromText(text);

    QVERIFY(taken);
    QCOMPARE(*taken, credential);
}

void CredentialTest::rejectsALineEndWithoutRepeatingTheKey()
{
    const auto taken = credentialFromText(u"s3cret\r\nX-Other: 1"_s);

    QVERIFY(!taken);
    QVERIFY2(!taken.error().message.contains(u"s3cret"_s), qPrintable(taken.error().message));
}

void CredentialTest::takesTheFirstLineOfAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"phone-1.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("loom_phone-1_abc\n{\"id\": \"phone-1\"}\n");
    file.close();

    const auto taken = credentialFromFile(file.fileName());

    QVERIFY(taken);
    QCOMPARE(*taken, "loom_phone-1_abc");
}

void CredentialTest::rejectsAFileWithoutAKey()
{
    const QTemporaryDir folder;
    QFile empty(folder.filePath(u"empty.txt"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();

    for (const auto &name : {empty.fileName(), folder.filePath(u"nowhere.txt"_s)}) {
        const auto taken = credentialFromFile(name);

        QVERIFY2(!taken, qPrintable(name));
        QVERIFY2(taken.error().message.contains(name), qPrintable(taken.error().message));
    }
}

void CredentialTest::knowsWhereAKeyCouldBeRead_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isReadable");

    QTest::newRow("another machine") << u"ws://192.0.2.7:8002/"_s << true;
    QTest::newRow("a name") << u"http://loom.example:8000"_s << true;
    QTest::newRow("a name that begins like this machine's") << u"http://localhost.example:8000"_s << true;
    QTest::newRow("TLS") << u"wss://192.0.2.7:8002/"_s << false;
    QTest::newRow("TLS of HTTP") << u"https://loom.example"_s << false;
    QTest::newRow("this machine") << u"ws://127.0.0.1:8002/"_s << false;
    QTest::newRow("this machine by name") << u"http://LocalHost:8000"_s << false;
    QTest::newRow("this machine over IPv6") << u"ws://[::1]:8002/"_s << false;
}

void CredentialTest::knowsWhereAKeyCouldBeRead()
{
    QFETCH(QString, address);
    QFETCH(bool, isReadable);

    QCOMPARE(isReadableOnTheWay(QUrl(address)), isReadable);
}

QTEST_GUILESS_MAIN(CredentialTest)
#include "tst_credential.moc"
