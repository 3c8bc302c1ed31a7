// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/messagetype.h"
#include "common/core/result.h"
#include "common/core/violation.h"

#include <QJsonValue>

#include <vector>

namespace loom {

/// One item of a batch: the stream that it belongs to, and what the rules of that stream are applied to.
///
/// An item may name its stream: {"stream": "device/sensor/gps/v1", …}. Only a text that has the form of a schema's $id
/// does so; anything else is a field like any other. So is any "stream" in a batch whose own items have a field of
/// that name. The record keeps the field, as it keeps all others.
struct BatchItem
{
    /// The field that names a stream.
    static constexpr QLatin1String StreamField{"stream"};

    const MessageType *messageType; ///< one of those that of() was given
    QJsonValue value; ///< without the field that named the stream, unless that stream has a field of this name

    /// @p own is the stream of the items that name none. Rejects what names no stream of @p streams.
    static Result<BatchItem, Violation> of(const QJsonValue &item, const MessageType &own,
                                           const std::vector<MessageType> &messageTypes);
    /// Whether items of a batch of @p own can name another stream.
    static bool canNameStream(const MessageType &own);
};

} // namespace loom
