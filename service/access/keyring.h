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

/// The entries of LOOM_AUTH_KEYS_FILE: keys by their hashes, since the keys themselves are nowhere, and client
/// certificates by a name in them. Constant once made. The file is
/// described in docs/security.md.
class KeyRing
{
public:
    KeyRing() = default;

    /// Reads @p text, the file's content. A failure names the place and the mistake, and never a hash.
    static Result<KeyRing, Failure> parse(const QByteArray &text);
    /// The same of a file of one mebibyte at most. A failure names the file.
    static Result<KeyRing, Failure> read(const QString &path);

    /// What the bearer of @p key may do, or null where there is no such key. Takes time for a hash (SHA-256) and a
    /// look-up by it, so that a key that is wrong in its first letter takes as long as one that is wrong in its last.
    std::shared_ptr<const Grant> find(QByteArrayView key) const;
    /// The same by the key's SHA-256.
    std::shared_ptr<const Grant> findHash(const QByteArray &hash) const { return m_grants.value(hash); }
    /// What a client may do whose certificate has @p name in its subjectAltName (RFC 5280 §4.2.1.6), such as
    /// "DNS:phone-1.example.org"; null where no entry has it.
    std::shared_ptr<const Grant> findName(const QString &name) const { return m_certificates.value(comparable(name)); }
    qsizetype size() const { return m_grants.size() + m_certificates.size(); }
    /// The streams that entries name, "*" aside, each once.
    QSet<QString> messageTypes() const;
    /// Whether both were made of the same text.
    bool operator==(const KeyRing &other) const { return m_fingerprint == other.m_fingerprint; }

private:
    Result<void, Failure> add(const QJsonObject &entry, const std::shared_ptr<const Grant> &grant);
    static QString comparable(const QString &name);

    QByteArray m_fingerprint; ///< a hash of the file
    QHash<QByteArray, std::shared_ptr<const Grant>> m_grants; ///< by the key's hash
    QHash<QString, std::shared_ptr<const Grant>> m_certificates; ///< by the certificate's name
};

} // namespace loom
