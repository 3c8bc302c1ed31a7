// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/error.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

namespace loom {

/// What is done at a path, as far as it decides how it can fail.
struct Operation
{
    enum class Kind {
        Read, ///< GET and HEAD of a page
        Post, ///< of one message
        PostMany, ///< of a batch
        MessageType ///< messages over the WebSocket, once it is open
    };

    Kind kind;
    QStringList switches = {}; ///< that can switch off the endpoint, or the stream of an item
    bool needsCredential = false;
    bool isLimited = false; ///< LOOM_RATE_LIMIT_ENABLED
};

/// One status that an operation can be rejected with.
struct Rejection
{
    int status;
    QList<Error> errors; ///< one for each code that comes with it, in the order of the table

    QByteArrayList codes() const; ///< "INVALID_JSON", …
    bool canBeSwitched() const; ///< whether one of them is that the endpoint is switched off
};

/// Every way in which an operation at a path that exists can be rejected, by status.
QList<Rejection> rejectionsOf(const Operation &operation);

} // namespace loom
