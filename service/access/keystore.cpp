// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/keystore.h"

#include <QCryptographicHash>

#include <cstring>
#include <utility>

namespace loom {

std::shared_ptr<const Grant> KeyStore::find(QByteArrayView credential, ConnectionCredential &login, qint64 now) const
{
    // Read before the keys: those that come in between are looked up again.
    const auto generation = m_generation.load(std::memory_order_acquire);
    const bool isKnown = login.grant && login.generation == generation && isSameSecret(login.credential, credential);
    if (!isKnown)
        lookUp(credential.toByteArray(), login, generation, now); // a copy: it may be the login's own
    if (!login.grant || !login.grant->hasExpired(now))
        return login.grant;
    login.reason = QStringLiteral("it has expired");
    return nullptr;
}

/// A key is looked for first, by its hash: tokens are not only what looks like one.
void KeyStore::lookUp(const QByteArray &credential, ConnectionCredential &login, quint64 generation, qint64 now) const
{
    const auto keys = current();
    const auto earlier = std::exchange(login, {.generation = generation, .certificate = login.certificate});
    if (credential.isEmpty())
        return lookUpCertificate(*keys.ring, login);
    const auto hash = QCryptographicHash::hash(credential, QCryptographicHash::Sha256);
    if (auto grant = keys.ring->findHash(hash)) {
        login.credential = credential;
        login.grant = std::move(grant);
        return;
    }
    login.reason = QStringLiteral("it is no known key");
    if (!keys.tokens || !Jwt::hasForm(credential))
        return;
    if (earlier.generation == generation && earlier.rejected == hash) {
        login.rejected = hash;
        login.reason = earlier.reason;
        return;
    }
    auto found = keys.tokens->find(hash, credential, now);
    if (found) {
        login.credential = credential;
        login.grant = *std::move(found);
        return;
    }
    m_rejectedTokens.fetch_add(1, std::memory_order_relaxed);
    const bool mayBecomeValid = found.error().kind == Failure::Kind::Transient;
    login.rejected = mayBecomeValid ? QByteArray() : hash;
    login.reason = found.error().message;
}

void KeyStore::lookUpCertificate(const KeyRing &ring, ConnectionCredential &login)
{
    for (const auto &name : std::as_const(login.certificate)) {
        if ((login.grant = ring.findName(name)))
            return;
    }
    login.reason = QStringLiteral("no name of its certificate is in the key file");
}

void KeyStore::replace(KeyRing ring)
{
    auto next = std::make_shared<const KeyRing>(std::move(ring));
    const std::lock_guard lock(m_mutex);
    m_current.ring.swap(next); // the earlier ones are destroyed without the lock
    m_generation.fetch_add(1, std::memory_order_release);
}

void KeyStore::replace(JwkSet set)
{
    auto next = std::make_shared<const TokenVerifier>(std::move(set), m_rules);
    const std::lock_guard lock(m_mutex);
    m_current.tokens.swap(next);
    m_generation.fetch_add(1, std::memory_order_release);
}

Result<bool, Failure> KeyStore::readKeys(const QString &path)
{
    auto read = KeyRing::read(path);
    if (!read)
        return read.error();
    if (*read == *current().ring)
        return false;
    replace(*std::move(read));
    return true;
}

Result<bool, Failure> KeyStore::readTokenKeys(const QString &path)
{
    auto read = JwkSet::read(path);
    if (!read)
        return read.error();
    if (const auto tokens = current().tokens; tokens && *read == tokens->keys())
        return false;
    replace(*std::move(read));
    return true;
}

qsizetype KeyStore::tokenKeys() const
{
    const auto tokens = current().tokens;
    return tokens ? tokens->keys().size() : 0;
}

KeyStore::Current KeyStore::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

bool isSameSecret(QByteArrayView one, QByteArrayView other)
{
    if (one.size() != other.size())
        return false;
    // Volatile, so that no compiler stops at the first difference. Eight bytes at a time, since tokens are long.
    volatile quint64 difference = 0;
    qsizetype at = 0;
    for (; at + qsizetype(sizeof(quint64)) <= one.size(); at += qsizetype(sizeof(quint64))) {
        quint64 left = 0;
        quint64 right = 0;
        std::memcpy(&left, one.data() + at, sizeof left);
        std::memcpy(&right, other.data() + at, sizeof right);
        difference = difference | (left ^ right);
    }
    for (; at < one.size(); ++at)
        difference = difference | static_cast<unsigned char>(one[at] ^ other[at]);
    return difference == 0;
}

} // namespace loom
