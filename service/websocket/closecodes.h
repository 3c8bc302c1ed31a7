// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loom::closecode {

/// Close codes of WebSockets: RFC 6455 §7.4.1, the IANA registry, and private codes from 4001.
constexpr int GoingAway = 1001;
constexpr int ProtocolError = 1002;
constexpr int InvalidText = 1007; ///< not UTF-8; sent by Qt
constexpr int TooMuchData = 1009;
constexpr int ServiceRestart = 1012;
constexpr int TryAgainLater = 1013;
constexpr int Replaced = 4001;
constexpr int CredentialEnded = 4401; ///< the credential has expired or was revoked

} // namespace loom::closecode
