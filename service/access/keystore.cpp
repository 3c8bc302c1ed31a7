// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/keystore.h"

#include <QCryptographicHash>

#include <cstring>
#include <utility>

namespace loom {

std::shared_ptr<const Grant> KeyStore::find(QByteArrayView credential, Login &login, qint64 now) const
{
    // Read before the keys: those that come in between are looked up again.
    const auto generation = m_generation.load(std::memory_order_acquire);
    const bool isKnown = login.grant && login.generation == generation && isSameSecret(login.credential, credential);
    if (!isKnown)
        lookUp(credential, login, generation, now);
    if (!login.grant || !login.grant->hasExpired(now))
        return login.grant;
    login.reason = QStringLiteral("it has expired");
    return nullptr;
}

/// A key is looked for first, by its hash: tokens are not only what looks like one.
void KeyStore::lookUp(QByteArrayView credential, Login &login, quint64 generation, qint64 now) const
{
    const auto keys = current();
    const auto hash = QCryptographicHash::hash(credential.toByteArray(), QCryptographicHash::Sha256);
    if (auto grant = keys.ring->findHash(hash)) {
        login = {credential.toByteArray(), generation, std::move(grant)};
        return;
    }
    if (!keys.tokens || !Jwt::hasForm(credential)) {
        login = {{}, generation, nullptr, {}, QStringLiteral("it is no known key")};
        return;
    }
    if (login.generation == generation && login.refused == hash)
        return;
    auto found = keys.tokens->find(hash, credential, now);
    if (found) {
        login = {credential.toByteArray(), generation, *std::move(found)};
        return;
    }
    m_refusedTokens.fetch_add(1, std::memory_order_relaxed);
    const bool mayBecomeValid = found.error().kind == Failure::Kind::Transient;
    login = {{}, generation, nullptr, mayBecomeValid ? QByteArray() : hash, found.error().message};
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
