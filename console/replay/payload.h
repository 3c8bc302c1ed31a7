// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/replay/message.h"

#include <QMap>

namespace loom::replay {

/// A message that someone wrote to be sent, once or many times.
struct Payload
{
    QString name;
    QString description = {};
    Transport transport = Transport::Http;
    QString route = {}; ///< "/sensor/gps"; for a WebSocket "/audio/stream/{device_id}"
    QMap<QString, QString> headers = {};
    int expectedStatus = 201;
    QString body = {}; ///< with placeholders, see PlaceholderText
    std::optional<QByteArray> bytes =
        {}; ///< sent as they are in place of the body, which cannot hold what is not UTF-8

    bool operator==(const Payload &) const = default;
};

} // namespace loom::replay
