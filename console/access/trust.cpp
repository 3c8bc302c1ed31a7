// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/trust.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

class Trust
{
    Q_DECLARE_TR_FUNCTIONS(loom::Trust)
};

bool isUnknownIssuer(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names.join(", "_L1);
}

QString issuerOf(const QSslCertificate &certificate)
{
    const auto name = certificate.issuerDisplayName();
    return name.isEmpty() ? Trust::tr("an issuer without a name") : name;
}

QString unknownIssuer(const QString &host, const QSslCertificate &certificate)
{
    //: %1 is a host, %2 the issuer of its certificate. --ca-file is an option, “Private CA” a field of the page Connect
    return Trust::tr("The certificate of %1 is issued by %2, which this machine does not trust. If it is your own "
                     "certification authority, set the file with its certificate (PEM): in the console in the field "
                     "“Private CA” of Connect, otherwise with --ca-file.")
        .arg(host, issuerOf(certificate));
}

QString problemOf(const QString &host, const QSslError &error)
{
    const auto certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return Trust::tr("The certificate of %1 expired on %2. Ask the operator of the service to renew it.")
            .arg(host, certificate.expiryDate().date().toString(Qt::ISODate));
    case QSslError::CertificateNotYetValid:
        return Trust::tr("The certificate of %1 is valid from %2 on. Check the clock of this machine.")
            .arg(host, certificate.effectiveDate().date().toString(Qt::ISODate));
    case QSslError::HostNameMismatch:
        return Trust::tr("The certificate is not for %1, but for %2. Use an address with one of these names, or "
                         "ask the operator of the service for a certificate with this name.")
            .arg(host, namesOf(certificate));
    default:
        return Trust::tr("The certificate of %1 is not accepted: %2").arg(host, error.errorString());
    }
}

} // namespace

Result<QSslConfiguration, Failure> tlsTrusting(const QString &caFile)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty())
        return tls;
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Trust::tr("%1 cannot be read: %2").arg(caFile, file.errorString())};
    const auto added = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (added.isEmpty())
        return Failure{Trust::tr("%1 contains no certificate: use a PEM file with the certificate of a certification "
                                 "authority")
                           .arg(caFile)};
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + added);
    return tls;
}

std::optional<Failure> tlsProblem(const QUrl &address)
{
    const auto scheme = address.scheme();
    const bool needsTls = scheme == "wss"_L1 || scheme == "https"_L1;
    if (!needsTls || QSslSocket::supportsSsl())
        return std::nullopt;
    return Failure{
        Trust::tr("%1:// needs OpenSSL 3, which is not installed here (on Debian the package libssl3).").arg(scheme)};
}

QString certificateProblem(const QString &host, const QList<QSslError> &errors)
{
    if (errors.isEmpty())
        return Trust::tr("The certificate of %1 is not accepted.").arg(host);
    const auto unknown = std::find_if(errors.begin(), errors.end(), isUnknownIssuer);
    return unknown != errors.end() ? unknownIssuer(host, unknown->certificate()) : problemOf(host, errors.first());
}

} // namespace loom
