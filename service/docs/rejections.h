// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

namespace loom {

/// An operation, with the properties that decide how it can be rejected.
struct Operation
{
    enum class Kind {
        Read, ///< GET and HEAD of a page
        Post, ///< POST of one message
        PostMany, ///< POST of a batch
        MessageType ///< a message over the WebSocket, once it is open
    };

    Kind kind;
    QStringList switches = {}; ///< settings that can disable the endpoint, or the message type of an item
    bool needsCredential = false;
    bool isLimited = false; ///< LOOM_RATE_LIMIT_ENABLED
};

/// A status with which an operation can be rejected.
struct Rejection
{
    int status;
    QList<Error> errors; ///< one error per code with this status, in the order of the error table

    QByteArrayList codes() const; ///< "INVALID_JSON", …
    bool canBeSwitched() const; ///< whether one of the errors is that the endpoint is disabled
};

/// All rejections of an operation at an existing path, by status.
QList<Rejection> rejectionsOf(const Operation &operation);

} // namespace loom
