// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/keyring.h"
#include "service/access/tokenverifier.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace loom {

/// The last credential of a connection, cached so that a key is hashed or a token verified once per connection and not
/// for each request. Belongs to one thread.
struct ConnectionCredential
{
    QByteArray credential = {}; ///< empty if it is not valid, or if the certificate is the credential
    quint64 generation = 0; ///< generation of the keys that were used for the look-up
    std::shared_ptr<const Grant> grant = nullptr; ///< null: no valid credential
    QByteArray rejected = {}; ///< hash of a token that cannot become valid with these keys
    QStringList certificate = {}; ///< names in the client certificate; used if the request has no credential
    QString reason = {}; ///< why the last credential is not valid, for the operator; does not quote it
};

/// The current API keys and the current keys for verifying tokens. Each set is replaced as a whole. Thread-safe.
class KeyStore
{
public:
    /// @p rules are the requirements for tokens.
    explicit KeyStore(TokenRules rules = {}) : m_rules(std::move(rules)) {}

    /// Returns the permissions of @p credential, a key or a token, at @p now (milliseconds since the epoch); null if it
    /// is unknown or has expired. An empty credential stands for the certificate in @p cached, which belongs to the
    /// connection and caches the result.
    std::shared_ptr<const Grant> find(QByteArrayView credential, ConnectionCredential &cached, qint64 now) const;
    /// Whether the credential in @p cached is valid with the current keys.
    bool isValid(ConnectionCredential &cached, qint64 now) const
    {
        return find(cached.credential, cached, now) != nullptr;
    }
    void replace(KeyRing ring);
    void replace(JwkSet set);
    /// Loads the keys in the file at @p path. Returns whether they have changed.
    Result<bool, Failure> readKeys(const QString &path);
    /// Loads the JWKS file. Before that, no token is accepted.
    Result<bool, Failure> readTokenKeys(const QString &path);

    qsizetype size() const { return current().ring->size(); }
    /// Returns the message types that keys name, without "*".
    QSet<QString> messageTypes() const { return current().ring->messageTypes(); }
    qsizetype tokenKeys() const;
    /// Number of rejected tokens, without repetitions that a connection has cached as rejected.
    qint64 rejectedTokens() const { return m_rejectedTokens; }

private:
    struct Current
    {
        std::shared_ptr<const KeyRing> ring = std::make_shared<const KeyRing>();
        std::shared_ptr<const TokenVerifier> tokens = nullptr; ///< null if tokens are not accepted
    };

    Current current() const;
    void lookUp(const QByteArray &credential, ConnectionCredential &cached, quint64 generation, qint64 now) const;
    static void lookUpCertificate(const KeyRing &ring, ConnectionCredential &cached);

    const TokenRules m_rules;
    mutable std::mutex m_mutex; ///< guards m_current
    Current m_current;
    std::atomic<quint64> m_generation = 1;
    mutable std::atomic<qint64> m_rejectedTokens = 0;
};

/// Compares secrets in constant time.
bool isSameSecret(QByteArrayView one, QByteArrayView other);

} // namespace loom
