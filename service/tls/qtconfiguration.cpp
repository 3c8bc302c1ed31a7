// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/tls/qtconfiguration.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

QSslKey keyOf(const QByteArray &pem)
{
    const QSslKey rsa(pem, QSsl::Rsa);
    return rsa.isNull() ? QSslKey(pem, QSsl::Ec) : rsa;
}

} // namespace

Result<QSslConfiguration, Failure> qtConfiguration(const TlsSettings &settings)
{
    const auto chain = QSslCertificate::fromPath(settings.certificateFile);
    if (chain.isEmpty())
        return Failure{u"LOOM_TLS_CERT_FILE = '%1' does not contain a PEM certificate for consoles"_s.arg(
            settings.certificateFile)};
    QFile file(settings.keyFile);
    const auto key = file.open(QIODevice::ReadOnly) ? keyOf(file.readAll()) : QSslKey();
    if (key.isNull())
        return Failure{u"LOOM_TLS_KEY_FILE = '%1' does not contain an RSA or EC key in PEM, which TLS for "
                       "consoles requires; or set LOOM_MONITOR_HOST = '127.0.0.1'"_s.arg(settings.keyFile)};
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(settings.least == TlsVersion::Tls13 ? QSsl::TlsV1_3OrLater : QSsl::TlsV1_2OrLater);
    return configuration;
}

} // namespace loom
