// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/access/keystore.h"

#include <utility>

namespace loom {

std::shared_ptr<const Grant> KeyStore::find(QByteArrayView credential, Login &login, qint64 now) const
{
    // Read before the ring: keys that come in between are looked up again.
    const auto generation = m_generation.load(std::memory_order_acquire);
    const bool isKnown = login.grant && login.generation == generation && isSameSecret(login.credential, credential);
    if (!isKnown) {
        auto grant = ring()->find(credential);
        login = {grant ? credential.toByteArray() : QByteArray(), generation, std::move(grant)};
    }
    return login.grant && !login.grant->hasExpired(now) ? login.grant : nullptr;
}

void KeyStore::replace(KeyRing ring)
{
    const std::lock_guard lock(m_mutex);
    m_ring = std::make_shared<const KeyRing>(std::move(ring));
    m_generation.fetch_add(1, std::memory_order_release);
}

std::shared_ptr<const KeyRing> KeyStore::ring() const
{
    const std::lock_guard lock(m_mutex);
    return m_ring;
}

bool isSameSecret(QByteArrayView one, QByteArrayView other)
{
    if (one.size() != other.size())
        return false;
    // Volatile, so that no compiler stops at the first difference.
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference = difference | static_cast<unsigned char>(one[i] ^ other[i]);
    return difference == 0;
}

} // namespace loom
