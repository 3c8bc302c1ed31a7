// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/keystore.h"

#include <QCryptographicHash>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace loom {

std::shared_ptr<const Grant> KeyStore::find(QByteArrayView credential, ConnectionCredential &cached, qint64 now) const
{
    // Read the generation before the keys: if they change in between, the credential is looked up again.
    const auto generation = m_generation.load(std::memory_order_acquire);
    const bool isKnown = cached.grant && cached.generation == generation && isSameSecret(cached.credential, credential);
    if (!isKnown)
        lookUp(credential.toByteArray(), cached, generation, now); // a copy, because it may refer to cached.credential
    if (!cached.grant || !cached.grant->hasExpired(now))
        return cached.grant;
    cached.reason = u"it has expired"_s;
    return nullptr;
}

/// Looks up the hash of a key first, because a key may have the form of a token.
void KeyStore::lookUp(const QByteArray &credential, ConnectionCredential &cached, quint64 generation, qint64 now) const
{
    const auto keys = current();
    const auto earlier = std::exchange(cached, {.generation = generation, .certificate = cached.certificate});
    if (credential.isEmpty())
        return lookUpCertificate(*keys.ring, cached);
    const auto hash = QCryptographicHash::hash(credential, QCryptographicHash::Sha256);
    if (auto grant = keys.ring->findHash(hash)) {
        cached.credential = credential;
        cached.grant = std::move(grant);
        return;
    }
    cached.reason = u"the key is unknown"_s;
    if (!keys.tokens || !Jwt::hasForm(credential))
        return;
    if (earlier.generation == generation && earlier.rejected == hash) {
        cached.rejected = hash;
        cached.reason = earlier.reason;
        return;
    }
    auto found = keys.tokens->find(hash, credential, now);
    if (found) {
        cached.credential = credential;
        cached.grant = *std::move(found);
        return;
    }
    m_rejectedTokens.fetch_add(1, std::memory_order_relaxed);
    const bool mayBecomeValid = found.error().kind == Failure::Kind::Transient;
    cached.rejected = mayBecomeValid ? QByteArray() : hash;
    cached.reason = found.error().message;
}

void KeyStore::lookUpCertificate(const KeyRing &ring, ConnectionCredential &cached)
{
    for (const auto &name : std::as_const(cached.certificate)) {
        if ((cached.grant = ring.findName(name)))
            return;
    }
    cached.reason = u"no name of its certificate is in the key file"_s;
}

void KeyStore::replace(KeyRing ring)
{
    auto next = std::make_shared<const KeyRing>(std::move(ring));
    const std::lock_guard lock(m_mutex);
    m_current.ring.swap(next); // the previous keys are destroyed after the lock is released
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
    // Volatile, so that the compiler cannot exit at the first difference. Eight bytes at a time, because tokens are
    // long.
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
