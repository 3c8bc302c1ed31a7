// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/catalogue/messagetype.h"
#include "common/core/result.h"
#include "common/core/violation.h"

#include <QJsonValue>

#include <vector>

namespace loom {

/// One item of a batch: its message type, and the value to validate with the schema of that type.
///
/// An item may name its message type: {"stream": "device/sensor/gps/v1", …}. Only a string that has the form of a
/// schema's $id does so; any other value is an ordinary field. "stream" is also an ordinary field in a batch whose
/// default message type has a property of that name. The record keeps the field, like all others.
struct BatchItem
{
    /// The field that names the item's message type.
    static constexpr QLatin1StringView StreamField{"stream"};

    const MessageType *messageType; ///< an element of the vector passed to of(), or the default type
    QJsonValue value; ///< without StreamField if it named the type, unless the schema of that type has such a field

    /// Returns the item with its message type: the one it names, or @p defaultType. Rejects an item that names a
    /// message type which is not in @p messageTypes.
    static Result<BatchItem, Violation> of(const QJsonValue &item, const MessageType &defaultType,
                                           const std::vector<MessageType> &messageTypes);
    /// Whether items of a batch with the default type @p defaultType can name another message type.
    static bool canNameStream(const MessageType &defaultType);
};

} // namespace loom
