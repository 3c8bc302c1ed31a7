// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/requesthead.h"

namespace loom {

/// Subprotocols of the audio WebSocket. A web page cannot set headers, so it also offers the second one, followed by
/// the credential in base64url without padding.
inline constexpr char AudioSubprotocol[] = "loom.audio.v1";
inline constexpr char CredentialSubprotocol[] = "base64url.bearer.authorization.loom.";

/// The subprotocols that the client offers, in its order (RFC 6455 §11.3.4).
QList<QByteArray> offeredSubprotocols(const RequestHead &head);

} // namespace loom
