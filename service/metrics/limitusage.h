// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace loom {

/// The limits and their current use.
struct LimitUsage
{
    int connectionsLimit = 0;
    qint64 memoryUsed = 0; ///< bytes of MemoryBudget
    qint64 memoryLimit = 0;
    qint64 queuedBytes = 0; ///< keys and values of records that Kafka has not acknowledged
    qint64 queueLimitBytes = 0;
    qint64 queueLimitRecords = 0;
    quint64 logLinesDropped = 0;
    qint64 keys = 0; ///< loaded API keys
    qint64 keyFileFailures = 0; ///< failed reloads of the key file
    qint64 tokenKeys = 0; ///< loaded keys for verifying tokens
    qint64 tokenKeyFileFailures = 0; ///< failed reloads of the JWKS file
    qint64 rejectedTokens = 0;
    qint64 certificateExpires = 0; ///< seconds since the epoch; 0 without TLS
    qint64 certificateFailures = 0; ///< failed reloads of the certificate
};

} // namespace loom
