// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/access/credential.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loom {

namespace {

constexpr qint64 LongestLine = 64 * 1024; ///< bytes; long enough for a JWT

class Credential
{
    Q_DECLARE_TR_FUNCTIONS(loom::Credential)
};

bool canBeSent(QChar character)
{
    return character >= u' ' && character != u'\x7f';
}

} // namespace

Result<QByteArray, Failure> credentialFromText(const QString &text)
{
    const auto trimmed = text.trimmed();
    if (!std::all_of(trimmed.begin(), trimmed.end(), canBeSent))
        return Failure{Credential::tr("The key contains a line end or another control character. Copy it again.")};
    return trimmed.toUtf8();
}

Result<QByteArray, Failure> credentialFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Credential::tr("%1 cannot be read: %2").arg(path, file.errorString())};
    const auto line = QString::fromUtf8(file.readLine(LongestLine)).trimmed();
    if (line.isEmpty())
        return Failure{Credential::tr("%1 has no key in its first line").arg(path)};
    return credentialFromText(line);
}

QByteArray authorizationOf(const QByteArray &credential)
{
    return "Bearer " + credential;
}

bool isReadableOnTheWay(const QUrl &address)
{
    const auto scheme = address.scheme();
    if (scheme == "wss"_L1 || scheme == "https"_L1)
        return false;
    const auto host = address.host();
    return host.compare("localhost"_L1, Qt::CaseInsensitive) != 0 && !QHostAddress(host).isLoopback();
}

bool isCredentialHeader(QByteArrayView name)
{
    return name.compare("Authorization", Qt::CaseInsensitive) == 0
           || name.compare("X-API-Key", Qt::CaseInsensitive) == 0;
}

} // namespace loom
