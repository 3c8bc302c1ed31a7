// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"
#include "service/access/grant.h"

#include <QByteArray>
#include <QString>

namespace loom {

/// Requirements for tokens.
struct TokenRules
{
    QString issuer; ///< exact "iss"
    QString audience; ///< "aud", or one of its items
};

/// Tolerated clock skew for "nbf" and "iat". None for "exp".
inline constexpr qint64 ClockSkewMs = 60'000;

/// Returns the permissions of a token with a valid signature from its @p payload (RFC 7519 §4.1, RFC 9068 §2.2) at @p
/// now (milliseconds since the epoch): from "scope", "loom_devices" (any device if it is missing) and "exp"; the id is
/// "sub". A failure quotes no part of the token; it is transient if the token will be valid later.
Result<Grant, Failure> grantOf(const QByteArray &payload, const TokenRules &rules, qint64 now);

} // namespace loom
