// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/jsonfields.h"

namespace loom {

/// The base fields of a record (the base message of the integration guide), and the complete record value.
struct Envelope
{
    QString deviceId;
    QString messageId;
    QByteArray timestamp; ///< "2024-01-01T00:00:00.000Z"
    QByteArray value; ///< record value: one JSON object in UTF-8 that begins with the base fields

    /// Completes a valid message: absent or null base fields get their defaults and the timestamp is normalised. All
    /// other fields follow in the client's order with the client's exact bytes. @p message was read from @p members,
    /// which may lack the device. @p now is milliseconds since the epoch.
    static Envelope complete(const JsonFields &message, std::span<const JsonMember> members, qint64 now);
};

} // namespace loom
