// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/grant.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace loom {

/// The entries of LOOM_AUTH_KEYS_FILE: API keys by their hashes (the keys themselves are not stored), and client
/// certificates by a name in them. Immutable. docs/security.md describes the file.
class KeyRing
{
public:
    KeyRing() = default;

    /// Parses @p text, the file's content. A failure names the place and the mistake, but never a hash.
    static Result<KeyRing, Failure> parse(const QByteArray &text);
    /// Reads a file of at most 1 MiB. A failure names the file.
    static Result<KeyRing, Failure> read(const QString &path);

    /// Returns the permissions of @p key, or null if the key is unknown. Takes constant time with regard to the content
    /// of the key: it is hashed (SHA-256) and the hash is looked up.
    std::shared_ptr<const Grant> find(QByteArrayView key) const;
    /// Like find(), with the key's SHA-256.
    std::shared_ptr<const Grant> findHash(const QByteArray &hash) const { return m_grants.value(hash); }
    /// Returns the permissions of a client whose certificate has @p name in its subjectAltName (RFC 5280 §4.2.1.6),
    /// such as "DNS:phone-1.example.org"; null if no entry has it.
    std::shared_ptr<const Grant> findName(const QString &name) const { return m_certificates.value(comparable(name)); }
    qsizetype size() const { return m_grants.size() + m_certificates.size(); }
    /// Returns the message types that entries name, without "*".
    QSet<QString> messageTypes() const;
    /// Whether both have the same file content.
    bool operator==(const KeyRing &other) const { return m_fingerprint == other.m_fingerprint; }

private:
    Result<void, Failure> add(const QJsonObject &entry, const std::shared_ptr<const Grant> &grant);
    static QString comparable(const QString &name);

    QByteArray m_fingerprint; ///< hash of the file
    QHash<QByteArray, std::shared_ptr<const Grant>> m_grants; ///< by the key's hash
    QHash<QString, std::shared_ptr<const Grant>> m_certificates; ///< by the certificate's name
};

} // namespace loom
