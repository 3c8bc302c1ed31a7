// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/verificationkey.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace loom {

/// A JSON Web Token in the compact form of JWS (RFC 7515 §3.1), cut into its parts. Nothing of it is verified yet.
struct Jwt
{
    static constexpr qsizetype LongestText = 8 * 1024;

    SignatureAlgorithm algorithm; ///< that the token says; what counts is the key's
    std::optional<QString> keyId;
    QByteArrayView signedText; ///< valid as long as the token's text is
    QByteArray payload; ///< unread
    QByteArray signature;

    /// Reads the header and decodes the rest. Rejects everything that asks for a choice: a header with a key or an
    /// address of one, extensions, another algorithm than those of SignatureAlgorithm, another type of token. A failure
    /// quotes nothing of the token.
    static Result<Jwt, Failure> parse(QByteArrayView token);
    /// Whether @p credential has three parts; all else is no token, however it begins.
    static bool hasForm(QByteArrayView credential);
};

} // namespace loom
