// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/qtconfiguration.h"
#include "service/tls/tlsfiles.h"
#include "tests/service/tls/certificate.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace loom;
using namespace Qt::StringLiterals;

namespace {

using Spoil = std::function<void(const Certificate &, TlsSettings &)>;

const QStringList Rsa{u"rsa:2048"_s};

void write(const QString &path, const QByteArray &text)
{
    QFile target(path);
    QVERIFY2(target.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(target.errorString()));
    target.write(text);
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private slots:
    void readsCertificateWithKey_data();
    void readsCertificateWithKey();
    void readsExpiry();
    void reportsInvalidFile_data();
    void reportsInvalidFile();
    void reportsInconsistentSettings_data();
    void reportsInconsistentSettings();
    void reloadsChangedFiles();
    void reloadsFilesReplacedThroughLink();
    void keepsCertificateIfFilesAreInvalid();
    void ignoresUnchangedFiles();
};

void TestTls::readsCertificateWithKey_data()
{
    QTest::addColumn<QStringList>("key");
    QTest::newRow("RSA") << Rsa;
    QTest::newRow("P-256") << QStringList{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s};
    QTest::newRow("P-384") << QStringList{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-384"_s};
}

void TestTls::readsCertificateWithKey()
{
    QFETCH(const QStringList, key);
    const Certificate certificate(30, key);

    const auto context = TlsContext::load(certificate.settings());
    const auto ofQt = qtConfiguration(certificate.settings());

    QVERIFY2(context, context ? "" : qPrintable(context.error().message));
    QVERIFY((*context)->get());
    QVERIFY2(ofQt, ofQt ? "" : qPrintable(ofQt.error().message));
}

void TestTls::readsExpiry()
{
    const Certificate certificate(30);

    const auto context = TlsContext::load(certificate.settings());

    QVERIFY(context);
    const auto days = QDateTime::currentDateTimeUtc().daysTo((*context)->expires());
    QVERIFY2(days == 29 || days == 30, qPrintable((*context)->expires().toString()));
    QVERIFY(!(*context)->hasExpired());
}

void TestTls::reportsInvalidFile_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no certificate") << Spoil([](auto &, auto &settings) { settings.certificateFile += u".none"_s; })
                                    << u"LOOM_TLS_CERT_FILE"_s << u"No such file"_s;
    QTest::newRow("no key") << Spoil([](auto &, auto &settings) { settings.keyFile += u".none"_s; })
                            << u"LOOM_TLS_KEY_FILE"_s << u"No such file"_s;
    QTest::newRow("an empty certificate") << Spoil([](auto &, auto &settings) { write(settings.certificateFile, {}); })
                                          << u"LOOM_TLS_CERT_FILE"_s << u"no start line"_s;
    QTest::newRow("a key in place of the certificate")
        << Spoil([](auto &, auto &settings) { settings.certificateFile = settings.keyFile; }) << u"LOOM_TLS_CERT_FILE"_s
        << u"no start line"_s;
    QTest::newRow("a certificate in place of the key")
        << Spoil([](auto &, auto &settings) { settings.keyFile = settings.certificateFile; }) << u"LOOM_TLS_KEY_FILE"_s
        << QString();
    QTest::newRow("the key of another certificate") << Spoil([](const Certificate &certificate, auto &) {
        Certificate::openssl({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                              u"-out"_s, certificate.path(u"key.pem"_s)});
    }) << u"LOOM_TLS_KEY_FILE"_s << u"mismatch"_s;
    QTest::newRow("a key with a password") << Spoil([](const Certificate &certificate, auto &settings) {
        settings.keyFile = certificate.path(u"secret.pem"_s);
        Certificate::openssl({u"pkey"_s, u"-in"_s, certificate.path(u"key.pem"_s), u"-aes256"_s, u"-passout"_s,
                              u"pass:secret"_s, u"-out"_s, settings.keyFile});
    }) << u"LOOM_TLS_KEY_FILE"_s << QString();
    QTest::newRow("an invalid client CA") << Spoil([](auto &, auto &settings) {
        settings.clients = ClientCertificates::Required;
        settings.clientCaFile = settings.keyFile;
    }) << u"LOOM_TLS_CLIENT_CA_FILE"_s << QString();
    QTest::newRow("a file that is far too large")
        << Spoil([](auto &, auto &settings) { write(settings.certificateFile, QByteArray(2'000'000, 'x')); })
        << u"LOOM_TLS_CERT_FILE"_s << u"larger"_s;
    QTest::newRow("a folder") << Spoil([](auto &, auto &settings) { settings.certificateFile = QDir::tempPath(); })
                              << u"LOOM_TLS_CERT_FILE"_s << QString();
}

void TestTls::reportsInvalidFile()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, variable);
    QFETCH(const QString, reason);
    const Certificate certificate;
    auto settings = certificate.settings();
    spoil(certificate, settings);

    const auto context = TlsContext::load(settings);

    QVERIFY(!context);
    const auto message = context.error().message;
    QVERIFY2(message.startsWith(variable + u" = '"_s), qPrintable(message));
    QVERIFY2(message.contains(reason), qPrintable(message));
}

void TestTls::reportsInconsistentSettings_data()
{
    QTest::addColumn<TlsSettings>("settings");
    QTest::addColumn<QString>("variable");
    const auto row = [](const char *name, const auto &change, const QString &variable) {
        TlsSettings settings;
        settings.certificateFile = u"c"_s;
        settings.keyFile = u"k"_s;
        change(settings);
        QTest::newRow(name) << settings << variable;
    };
    row("all is well", [](auto &) {}, {});
    row("TLS is off", [](auto &s) { s.certificateFile = s.keyFile = QString(); }, {});
    row(
        "no key", [](auto &s) { s.keyFile.clear(); }, u"LOOM_TLS_KEY_FILE"_s);
    row(
        "a key alone", [](auto &s) { s.certificateFile.clear(); }, u"LOOM_TLS_CERT_FILE"_s);
    row(
        "clients without a CA", [](auto &s) { s.clients = ClientCertificates::Optional; },
        u"LOOM_TLS_CLIENT_CA_FILE"_s);
    row(
        "a CA for no clients", [](auto &s) { s.clientCaFile = u"ca"_s; }, u"LOOM_TLS_CLIENT"_s);
    row(
        "clients without TLS",
        [](auto &s) {
            s = {};
            s.clients = ClientCertificates::Required;
            s.clientCaFile = u"ca"_s;
        },
        u"LOOM_TLS_CERT_FILE"_s);
}

void TestTls::reportsInconsistentSettings()
{
    QFETCH(const TlsSettings, settings);
    QFETCH(const QString, variable);

    const auto mistake = settings.problem();

    QCOMPARE(mistake.has_value(), !variable.isEmpty());
    QVERIFY2(!mistake || mistake->message.contains(variable), qPrintable(mistake ? mistake->message : QString()));
}

void TestTls::reloadsChangedFiles()
{
    const Certificate certificate(30);
    const auto settings = certificate.settings();
    TlsStore store;
    TlsFiles files(settings, store);
    QVERIFY(files.load());
    const auto first = store.current();

    certificate.make(60, Rsa);

    QTRY_VERIFY(!store.current()->isOfSameFiles(*first));
    QTRY_VERIFY(QDateTime::currentDateTimeUtc().daysTo(store.current()->expires()) > 50);
}

void TestTls::reloadsFilesReplacedThroughLink()
{
    const Certificate one(30);
    const Certificate other(60);
    const QTemporaryDir folder;
    const auto link = folder.filePath(u"data"_s);
    const auto point = [&](const Certificate &at) {
        const auto fresh = folder.filePath(u"fresh"_s);
        QVERIFY(QFile::link(at.path({}), fresh));
        QCOMPARE(::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(link).constData()), 0);
    };
    point(one);
    TlsSettings settings;
    settings.certificateFile = folder.filePath(u"tls.crt"_s);
    settings.keyFile = folder.filePath(u"tls.key"_s);
    QVERIFY(QFile::link(link + u"/cert.pem"_s, settings.certificateFile));
    QVERIFY(QFile::link(link + u"/key.pem"_s, settings.keyFile));
    TlsStore store;
    TlsFiles files(settings, store);
    QVERIFY(files.load());

    point(other);

    QTRY_VERIFY(QDateTime::currentDateTimeUtc().daysTo(store.current()->expires()) > 50);
    QCOMPARE(files.failures(), 0);
}

void TestTls::keepsCertificateIfFilesAreInvalid()
{
    const Certificate certificate;
    const auto settings = certificate.settings();
    TlsStore store;
    TlsFiles files(settings, store);
    QVERIFY(files.load());
    const auto first = store.current();

    write(settings.keyFile, "no key");

    QTRY_COMPARE(files.failures(), 1);
    QCOMPARE(store.current(), first);
}

void TestTls::ignoresUnchangedFiles()
{
    const Certificate certificate;
    const auto settings = certificate.settings();
    TlsStore store;
    TlsFiles files(settings, store);
    QVERIFY(files.load());
    const auto first = store.current();

    files.reload();

    QCOMPARE(store.current(), first);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tlsstream.moc"
