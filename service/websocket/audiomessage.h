// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/parsedjson.h"

#include <variant>

namespace loom {

struct StoredMessage;

/// An audio chunk: the same message as in a POST.
struct AudioChunk
{
    ParsedJson message; ///< its value has the connection's device_id
    QString messageId; ///< message id set by the client; empty if missing
    std::optional<Error> rejection = {}; ///< set if the message names another device than the connection
};

/// A ping message of the client (JSON, not a WebSocket ping frame).
struct AudioPing
{
    QJsonValue timestamp; ///< value set by the client; undefined if missing
};

using AudioMessage = std::variant<AudioChunk, AudioPing>;

/// The messages of the audio WebSocket. Each answer is the text of one JSON object.
namespace audiomessage {

/// Parses one message of @p device. @p text must outlive the result.
/// Errors: InvalidJson, EmptyBody, MissingField, InvalidType, InvalidValue, UnknownMessageType.
Result<AudioMessage> read(QByteArrayView text, const QByteArray &device);

QByteArray acknowledgement(const StoredMessage &stored);
/// @p now is in milliseconds since the epoch.
QByteArray pong(const AudioPing &ping, qint64 now);
QByteArray rejection(const Error &error, const QString &messageId, qint64 now);

} // namespace audiomessage

} // namespace loom
