// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QMap>

namespace loom::replay {

/// Template of a message, written by the user. It is sent once or repeatedly.
struct Payload
{
    QString name;
    QString description = {};
    Transport transport = Transport::Http;
    QString route = {}; ///< "/sensor/gps"; "/audio/stream/{device_id}" for a WebSocket
    QMap<QString, QString> headers = {};
    int expectedStatus = 201;
    QString body = {}; ///< may contain placeholders, see PlaceholderText
    /// Sent unchanged instead of body, for content that is not valid UTF-8.
    std::optional<QByteArray> bytes = {};

    bool operator==(const Payload &) const = default;
};

} // namespace loom::replay
