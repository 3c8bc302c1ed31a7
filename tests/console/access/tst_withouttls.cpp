// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/trust.h"
#include "console/connection/monitorclient.h"

#include <QSslSocket>
#include <QTest>

using namespace loom;
using namespace Qt::StringLiterals;

/// Simulates a machine without OpenSSL: selects Qt's backend without TLS before the first use.
class WithoutTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void reportsMissingOpenSsl();
    void doesNotRetry();
};

void WithoutTlsTest::initTestCase()
{
    QVERIFY(QSslSocket::setActiveBackend(u"cert-only"_s));
    QVERIFY(!QSslSocket::supportsSsl());
}

void WithoutTlsTest::reportsMissingOpenSsl()
{
    const auto missing = tlsProblem(QUrl(u"https://loom.example"_s));

    QVERIFY(missing);
    QVERIFY2(missing->message.contains(u"https:// needs OpenSSL"_s), qPrintable(missing->message));
    QVERIFY(!tlsProblem(QUrl(u"http://loom.example"_s)));
}

void WithoutTlsTest::doesNotRetry()
{
    MonitorClient client;

    client.connectTo(QUrl(u"wss://127.0.0.1:1/"_s), {});

    QCOMPARE(client.state(), MonitorClient::State::Rejected);
    QVERIFY2(client.reason().contains(u"wss:// needs OpenSSL"_s), qPrintable(client.reason()));
}

QTEST_GUILESS_MAIN(WithoutTlsTest)
#include "tst_withouttls.moc"
