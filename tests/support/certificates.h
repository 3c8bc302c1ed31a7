// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace loom::test {

/// A certification authority of the test's own, and certificates of it, made by the program openssl.
class Certificates
{
public:
    Certificates();

    /// The PEM file to trust.
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    /// For a server of @p names ("DNS:localhost,IP:127.0.0.1"). With -1 @p days it has expired.
    QSslConfiguration server(const QString &names = QStringLiteral("DNS:localhost,IP:127.0.0.1"), int days = 30);

private:
    void run(const QString &line) const;
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace loom::test
