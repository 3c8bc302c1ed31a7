// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/result.h"

#include <QStringList>

namespace loom {

/// What a new key is to allow; empty texts and lists leave the entry without that member.
struct KeyRequest
{
    QString id;
    QStringList scopes = {QStringLiteral("ingest:*")};
    QStringList devices = {};
    QString expires = {};
    int requestsPerMinute = 0;
};

/// A key and what the key file has to say of it.
struct NewKey
{
    QByteArray key; ///< "loom_phone-1_" with 64 random hexadecimal digits and 4 of their checksum (CRC-16/X-25)
    QByteArray entry; ///< one line of JSON
};

/// Makes one from 256 random bits of the operating system's. A failure says what the key file would not take.
Result<NewKey, Failure> makeKey(const KeyRequest &wish);

} // namespace loom
