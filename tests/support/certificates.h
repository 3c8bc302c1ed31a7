// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace loom::test {

/// A certification authority for tests, and certificates signed by it, created with the openssl program.
class Certificates
{
public:
    Certificates();

    /// The CA certificate (PEM).
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    /// Creates a server certificate for @p names ("DNS:localhost,IP:127.0.0.1"). With @p days -1 it has expired.
    QSslConfiguration server(const QString &names = QStringLiteral("DNS:localhost,IP:127.0.0.1"), int days = 30);

private:
    void run(const QString &line) const;
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace loom::test
