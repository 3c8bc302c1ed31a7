// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/trust.h"
#include "console/connection/monitorclient.h"

#include <QSslSocket>
#include <QTest>

using namespace loom;
using namespace Qt::Literals::StringLiterals;

/// A machine without OpenSSL: Qt is told to use none before it has looked for it.
class WithoutTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhatIsMissing();
    void doesNotTryToConnectAgain();
};

void WithoutTlsTest::initTestCase()
{
    QVERIFY(QSslSocket::setActiveBackend(u"cert-only"_s));
    QVERIFY(!QSslSocket::supportsSsl());
}

void WithoutTlsTest::saysWhatIsMissing()
{
    const auto missing = tlsProblem(QUrl(u"https://loom.example"_s));

    QVERIFY(missing);
    QVERIFY2(missing->message.contains(u"https:// needs OpenSSL"_s), qPrintable(missing->message));
    QVERIFY(!tlsProblem(QUrl(u"http://loom.example"_s)));
}

void WithoutTlsTest::doesNotTryToConnectAgain()
{
    MonitorClient client;

    client.connectTo(QUrl(u"wss://127.0.0.1:1/"_s), {});

    QCOMPARE(client.state(), MonitorClient::State::Rejected);
    QVERIFY2(client.reason().contains(u"wss:// needs OpenSSL"_s), qPrintable(client.reason()));
}

QTEST_GUILESS_MAIN(WithoutTlsTest)
#include "tst_withouttls.moc"
