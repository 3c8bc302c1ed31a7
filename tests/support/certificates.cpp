// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace loom::test {

namespace {

const auto NewKey = u"-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"_s;

} // namespace

Certificates::Certificates()
{
    run(u"req -x509 %1 -keyout ca.key -out ca.pem -days 30 -subj /CN=Trial-CA"_s.arg(NewKey));
}

QSslConfiguration Certificates::server(const QString &names, int days)
{
    run(u"req %1 -keyout server.key -out server.csr -subj /CN=server -addext subjectAltName=%2"_s.arg(NewKey, names));
    run(u"x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copy -days %1 -out server.pem"_s
            .arg(days));
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(read(u"server.pem"_s)));
    tls.setPrivateKey(QSslKey(read(u"server.key"_s), QSsl::Ec));
    return tls;
}

void Certificates::run(const QString &line) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, line.split(u' '));
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl %s: %s %s", qUtf8Printable(line), qUtf8Printable(openssl.errorString()),
               openssl.readAll().constData());
}

QByteArray Certificates::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(file.fileName()));
    return file.readAll();
}

} // namespace loom::test
