// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/jwt.h"

#include <QByteArray>

#include <vector>

namespace loom {

/// The keys of LOOM_JWT_JWKS_FILE, a JSON Web Key Set (RFC 7517), that tokens are verified with. Constant once made.
class JwkSet
{
public:
    /// How many keys are tried for one token: those of its kid, or all where it has none.
    static constexpr int MostTried = 8;

    JwkSet() = default;

    /// Reads @p text, the file's content. Keys for other uses or of other algorithms are left out, as identity
    /// providers publish them beside the others. A failure names the place and the mistake, and nothing of a key.
    static Result<JwkSet, Failure> parse(const QByteArray &text);
    /// The same of a file of one mebibyte at most. A failure names the file.
    static Result<JwkSet, Failure> read(const QString &path);

    /// Whether one of the keys has signed it. Only keys of the token's algorithm are tried: the algorithm is the key's,
    /// and the token has to say the same.
    bool hasSigned(const Jwt &token) const;
    qsizetype size() const { return qsizetype(m_keys.size()); }
    /// Whether both were made of the same text.
    bool operator==(const JwkSet &other) const { return m_fingerprint == other.m_fingerprint; }

private:
    struct Entry
    {
        std::optional<QString> id;
        VerificationKey key;
    };

    QByteArray m_fingerprint; ///< a hash of the file
    std::vector<Entry> m_keys;
};

} // namespace loom
