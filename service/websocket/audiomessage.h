// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/core/parsedjson.h"

#include <variant>

namespace loom {

struct StoredMessage;

/// A piece of audio: the message as it would be posted.
struct AudioChunk
{
    ParsedJson message; ///< its value has the connection's device_id
    QString messageId; ///< what the client gave; empty where it gave none
    std::optional<Error> rejection = {}; ///< where it says to be of another device
};

/// The client asks for a sign of life.
struct AudioPing
{
    QJsonValue timestamp; ///< the client's, undefined where it gave none
};

using AudioMessage = std::variant<AudioChunk, AudioPing>;

/// What a client says over the audio WebSocket (the guide's WebSocket section). The texts that go
/// back are one JSON object each.
namespace audiomessage {

/// Reads one message of @p device; @p text must outlive the result.
/// Errors: InvalidJson, EmptyBody, MissingField, InvalidType, InvalidValue, UnknownMessageType.
Result<AudioMessage> read(QByteArrayView text, const QByteArray &device);

QByteArray acknowledgement(const StoredMessage &stored);
/// @p now is milliseconds since the epoch.
QByteArray pong(const AudioPing &ping, qint64 now);
QByteArray rejection(const Error &error, const QString &messageId, qint64 now);

} // namespace audiomessage

} // namespace loom
