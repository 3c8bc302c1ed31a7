// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/serviceprocess.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace loom::test {

/// The API keys of a service: the file for LOOM_AUTH_KEYS_FILE.
class KeyFile
{
public:
    /// Adds or replaces a key, and writes the file.
    void add(const QString &key, const QStringList &scopes, const QStringList &devices = {QStringLiteral("*")})
    {
        const auto hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
        m_entries[key] = QJsonObject{{QStringLiteral("id"), QStringLiteral("key-%1").arg(m_entries.size())},
                                     {QStringLiteral("sha256"), QString::fromLatin1(hash)},
                                     {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes)},
                                     {QStringLiteral("devices"), QJsonArray::fromStringList(devices)}};
        write();
    }
    void revoke(const QString &key)
    {
        m_entries.remove(key);
        write();
    }

    /// Settings of a service that requires these keys.
    ServiceProcess::Settings settings() const
    {
        return {{QStringLiteral("LOOM_AUTH"), QStringLiteral("required")},
                {QStringLiteral("LOOM_AUTH_KEYS_FILE"), path()}};
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("keys.json")); }
    /// Replaces the file as a whole, since a service may read it at any time.
    void write() const
    {
        QJsonArray keys;
        for (const auto &entry : m_entries)
            keys.append(entry);
        const auto made = path() + QStringLiteral(".new");
        QFile file(made);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qUtf8Printable(made));
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("keys"), keys}}).toJson());
        file.close();
        QFile::remove(path());
        if (!file.rename(path()))
            qFatal("%s cannot be replaced", qUtf8Printable(path()));
    }

    QTemporaryDir m_folder;
    QMap<QString, QJsonObject> m_entries;
};

} // namespace loom::test
