// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/access/keyring.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace loom {

/// The credential that a connection has shown last, so that a key is hashed once for each connection and not for each
/// request. Belongs to one thread.
struct Login
{
    QByteArray credential;
    quint64 generation = 0; ///< of the keys that it was found in
    std::shared_ptr<const Grant> grant; ///< none: nothing was shown that counts
};

/// The keys in force. They are replaced as a whole. From any thread.
class KeyStore
{
public:
    /// What @p credential allows at @p now, in milliseconds since the epoch; null where it is not known or has
    /// expired. @p login is that of the connection, and remembers it.
    std::shared_ptr<const Grant> find(QByteArrayView credential, Login &login, qint64 now) const;
    /// Whether what @p login has found still holds, with the keys that are in force now.
    bool isValid(Login &login, qint64 now) const { return find(login.credential, login, now) != nullptr; }
    void replace(KeyRing ring);
    std::shared_ptr<const KeyRing> ring() const;
    qsizetype size() const { return ring()->size(); }

private:
    mutable std::mutex m_mutex; ///< of the ring
    std::shared_ptr<const KeyRing> m_ring = std::make_shared<const KeyRing>();
    std::atomic<quint64> m_generation = 1;
};

/// Compares secrets: takes as long for a wrong first letter as for a wrong last one.
bool isSameSecret(QByteArrayView one, QByteArrayView other);

} // namespace loom
