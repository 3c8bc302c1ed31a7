// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/tls/tlssettings.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>

namespace loom {

/// A self-signed certificate for localhost and its key, in temporary files.
class Certificate
{
public:
    /// @p days is the validity. @p key are the arguments of OpenSSL's -newkey.
    explicit Certificate(int days = 30, const QStringList &key = {QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                                                  QStringLiteral("ec_paramgen_curve:P-256")})
    {
        make(days, key);
    }

    TlsSettings settings() const
    {
        TlsSettings settings;
        settings.certificateFile = path(QStringLiteral("cert.pem"));
        settings.keyFile = path(QStringLiteral("key.pem"));
        return settings;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Creates another certificate in the same files.
    void make(int days, const QStringList &key) const
    {
        const QStringList arguments{QStringLiteral("req"),
                                    QStringLiteral("-x509"),
                                    QStringLiteral("-nodes"),
                                    QStringLiteral("-days"),
                                    QString::number(days),
                                    QStringLiteral("-subj"),
                                    QStringLiteral("/CN=localhost"),
                                    QStringLiteral("-addext"),
                                    QStringLiteral("subjectAltName=DNS:localhost"),
                                    QStringLiteral("-keyout"),
                                    path(QStringLiteral("key.pem")),
                                    QStringLiteral("-out"),
                                    path(QStringLiteral("cert.pem")),
                                    QStringLiteral("-newkey")};
        openssl(arguments + key);
    }

    static void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl failed: %s%s", qUtf8Printable(process.errorString()),
                   process.readAllStandardError().constData());
    }

    /// Makes @p client trust the certificate.
    void prepare(QSslSocket &client) const
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(path(QStringLiteral("cert.pem"))));
        client.setSslConfiguration(configuration);
        client.setPeerVerifyName(QStringLiteral("localhost"));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace loom
