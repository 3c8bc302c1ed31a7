// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/keyring.h"
#include "service/access/tokenverifier.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace loom {

/// The credential that a connection has shown last, so that a key is hashed and a token verified once for each
/// connection and not for each request. Belongs to one thread.
struct ConnectionCredential
{
    QByteArray credential = {}; ///< empty where it does not count, or where the certificate is what counts
    quint64 generation = 0; ///< of the keys that it was looked up in
    std::shared_ptr<const Grant> grant = nullptr; ///< none: nothing was shown that counts
    QByteArray rejected = {}; ///< the hash of a token that will not be valid with these keys
    QStringList certificate = {}; ///< the names in the client's certificate; it counts where no credential is shown
    QString reason = {}; ///< why what was shown last does not count, for the operator; quotes nothing of it
};

/// The keys in force, and those that tokens are verified with. Each of the two is replaced as a whole. From any thread.
class KeyStore
{
public:
    /// @p rules are those of tokens.
    explicit KeyStore(TokenRules rules = {}) : m_rules(std::move(rules)) {}

    /// What @p credential, a key or a token, allows at @p now, in milliseconds since the epoch; null where it is not
    /// known or has expired. An empty one stands for the certificate of @p login, which is that of the connection, and
    /// remembers what was found.
    std::shared_ptr<const Grant> find(QByteArrayView credential, ConnectionCredential &login, qint64 now) const;
    /// Whether what @p login has found still holds, with the keys that are in force now.
    bool isValid(ConnectionCredential &login, qint64 now) const
    {
        return find(login.credential, login, now) != nullptr;
    }
    void replace(KeyRing ring);
    void replace(JwkSet set);
    /// Puts the keys of the file at @p path in force. Returns whether they are others than before.
    Result<bool, Failure> readKeys(const QString &path);
    /// The same of the JWKS file. Until then, tokens do not count.
    Result<bool, Failure> readTokenKeys(const QString &path);

    qsizetype size() const { return current().ring->size(); }
    /// The streams that keys name, "*" aside, each once.
    QSet<QString> messageTypes() const { return current().ring->messageTypes(); }
    qsizetype tokenKeys() const;
    /// How often a token was rejected that no connection remembered as rejected.
    qint64 rejectedTokens() const { return m_rejectedTokens; }

private:
    struct Current
    {
        std::shared_ptr<const KeyRing> ring = std::make_shared<const KeyRing>();
        std::shared_ptr<const TokenVerifier> tokens = nullptr; ///< none where tokens do not count
    };

    Current current() const;
    void lookUp(const QByteArray &credential, ConnectionCredential &login, quint64 generation, qint64 now) const;
    static void lookUpCertificate(const KeyRing &ring, ConnectionCredential &login);

    const TokenRules m_rules;
    mutable std::mutex m_mutex; ///< of what is current
    Current m_current;
    std::atomic<quint64> m_generation = 1;
    mutable std::atomic<qint64> m_rejectedTokens = 0;
};

/// Compares secrets: takes as long for a wrong first letter as for a wrong last one.
bool isSameSecret(QByteArrayView one, QByteArrayView other);

} // namespace loom
