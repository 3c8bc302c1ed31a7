// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/credential.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

class CredentialTest : public QObject
{
    Q_OBJECT

private slots:
    void trimsAKey_data();
    void trimsAKey();
    void rejectsALineEndWithoutRepeatingTheKey();
    void readsTheFirstLineOfAFile();
    void rejectsAFileWithoutAKey();
    void detectsUnencryptedConnections_data();
    void detectsUnencryptedConnections();
};

void CredentialTest::trimsAKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("credential");

    QTest::newRow("none") << u""_s << ""_ba;
    QTest::newRow("white space around it") << u" loom_a_1 \n"_s << "loom_a_1"_ba;
    QTest::newRow("a monitor token with a space") << u"öffne dich"_s << u"öffne dich"_s.toUtf8();
}

void CredentialTest::trimsAKey()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, credential);

    const auto read = credentialFromText(text);

    QVERIFY(read);
    QCOMPARE(*read, credential);
}

void CredentialTest::rejectsALineEndWithoutRepeatingTheKey()
{
    const auto read = credentialFromText(u"s3cret\r\nX-Other: 1"_s);

    QVERIFY(!read);
    QVERIFY2(!read.error().message.contains(u"s3cret"_s), qPrintable(read.error().message));
}

void CredentialTest::readsTheFirstLineOfAFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"phone-1.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("loom_phone-1_abc\n{\"id\": \"phone-1\"}\n");
    file.close();

    const auto read = credentialFromFile(file.fileName());

    QVERIFY(read);
    QCOMPARE(*read, "loom_phone-1_abc");
}

void CredentialTest::rejectsAFileWithoutAKey()
{
    const QTemporaryDir folder;
    QFile empty(folder.filePath(u"empty.txt"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();

    for (const auto &name : {empty.fileName(), folder.filePath(u"nowhere.txt"_s)}) {
        const auto read = credentialFromFile(name);

        QVERIFY2(!read, qPrintable(name));
        QVERIFY2(read.error().message.contains(name), qPrintable(read.error().message));
    }
}

void CredentialTest::detectsUnencryptedConnections_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isReadable");

    QTest::newRow("another machine") << u"ws://192.0.2.7:8002/"_s << true;
    QTest::newRow("a host name") << u"http://loom.example:8000"_s << true;
    QTest::newRow("a host name that starts with localhost") << u"http://localhost.example:8000"_s << true;
    QTest::newRow("TLS") << u"wss://192.0.2.7:8002/"_s << false;
    QTest::newRow("TLS of HTTP") << u"https://loom.example"_s << false;
    QTest::newRow("this machine") << u"ws://127.0.0.1:8002/"_s << false;
    QTest::newRow("this machine by name") << u"http://LocalHost:8000"_s << false;
    QTest::newRow("this machine over IPv6") << u"ws://[::1]:8002/"_s << false;
}

void CredentialTest::detectsUnencryptedConnections()
{
    QFETCH(QString, address);
    QFETCH(bool, isReadable);

    QCOMPARE(isReadableOnTheWay(QUrl(address)), isReadable);
}

QTEST_GUILESS_MAIN(CredentialTest)
#include "tst_credential.moc"
