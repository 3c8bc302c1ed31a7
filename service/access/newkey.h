// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QStringList>

namespace loom {

/// Properties of a new key; empty texts and lists are omitted from its entry.
struct KeyRequest
{
    QString id;
    QStringList scopes = {QStringLiteral("ingest:*")};
    QStringList devices = {};
    QString expires = {};
    int requestsPerMinute = 0;
};

/// A new API key and its entry for the key file.
struct NewKey
{
    QByteArray key; ///< "loom_phone-1_" with 64 random hexadecimal digits and 4 of their checksum (CRC-16/X-25)
    QByteArray entry; ///< one line of JSON
};

/// Creates a key from 256 random bits of the operating system. A failure describes what would be invalid in the key
/// file.
Result<NewKey, Failure> makeKey(const KeyRequest &request);

} // namespace loom
