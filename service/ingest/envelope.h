// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/jsonfields.h"

namespace loom {

/// What every record has (the guide's base message), and the record's value with it in front.
struct Envelope
{
    QString deviceId;
    QString messageId;
    QByteArray timestamp; ///< "2024-01-01T00:00:00.000Z"
    QByteArray value; ///< one JSON object in UTF-8

    /// Completes a valid message: base fields that are absent or null get their defaults, the
    /// time is normalised; every other field follows with the client's own bytes and in the
    /// client's order. @p message is what was read from @p members, which may lack its device; @p now
    /// is milliseconds since the epoch.
    static Envelope complete(const JsonFields &message, std::span<const JsonMember> members, qint64 now);
};

} // namespace loom
