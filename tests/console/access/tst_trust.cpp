// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/trust.h"
#include "tests/support/certificates.h"
#include "tests/support/tlsproxy.h"

#include <QSslSocket>
#include <QTest>

using namespace loom;
using namespace loom::test;
using namespace Qt::StringLiterals;

class TrustTest : public QObject
{
    Q_OBJECT

private slots:
    void trustsAPrivateCa();
    void explainsACertificateProblem_data();
    void explainsACertificateProblem();
    void rejectsAFileWithoutACertificate();

private:
    /// Returns the problem with the certificate of a server at 127.0.0.1; empty for none.
    QString problemOf(const QSslConfiguration &server, const QString &caFile);

    Certificates m_certificates;
};

QString TrustTest::problemOf(const QSslConfiguration &server, const QString &caFile)
{
    const TlsProxy proxy(server, 0);
    const auto tls = tlsTrusting(caFile);
    if (!tls)
        return tls.error().message;
    QString problem;
    QSslSocket socket;
    socket.setSslConfiguration(*tls);
    connect(&socket, &QSslSocket::sslErrors, this,
            [&](const auto &errors) { problem = certificateProblem(u"127.0.0.1"_s, errors); });
    socket.connectToHostEncrypted(u"127.0.0.1"_s, proxy.port());
    const bool isDecided = QTest::qWaitFor([&] { return socket.isEncrypted() || !problem.isEmpty(); }, 30'000);
    return isDecided ? problem : u"neither encrypted nor refused: "_s + socket.errorString();
}

void TrustTest::trustsAPrivateCa()
{
    const auto problem = problemOf(m_certificates.server(), m_certificates.caFile());

    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TrustTest::explainsACertificateProblem_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("advice");

    const auto right = u"IP:127.0.0.1"_s;
    QTest::newRow("an unknown issuer") << right << 30 << false
                                       << u"is issued by Trial-CA, which this machine does not trust"_s
                                       << u"--ca-file"_s;
    QTest::newRow("expired") << right << -1 << true << u"expired on 20"_s << u"to renew it"_s;
    QTest::newRow("another host") << u"DNS:loom.example"_s << 30 << true << u"not for 127.0.0.1, but for loom.example"_s
                                  << u"Use an address with one of these names"_s;
}

void TrustTest::explainsACertificateProblem()
{
    QFETCH(QString, names);
    QFETCH(int, days);
    QFETCH(bool, isTrusted);
    QFETCH(QString, what);
    QFETCH(QString, advice);

    const auto problem = problemOf(m_certificates.server(names, days), isTrusted ? m_certificates.caFile() : QString());

    QVERIFY2(problem.contains(what), qPrintable(problem));
    QVERIFY2(problem.contains(advice), qPrintable(problem));
}

void TrustTest::rejectsAFileWithoutACertificate()
{
    for (const auto &file : {u"/nowhere/ca.pem"_s, QCoreApplication::applicationFilePath()}) {
        const auto tls = tlsTrusting(file);

        QVERIFY2(!tls, qPrintable(file));
        QVERIFY2(tls.error().message.startsWith(file), qPrintable(tls.error().message));
    }
}

QTEST_GUILESS_MAIN(TrustTest)
#include "tst_trust.moc"
