// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <optional>

namespace loom {

/// Audio of one message, read from its members "chunk_data", "format", "sample_rate", "channels" and "duration_ms".
struct AudioPayload
{
    enum class State {
        Whole,
        Cut, ///< truncated: the service sent only the beginning of the message
        Invalid ///< "chunk_data" is not valid base64
    };

    State state = State::Whole;
    QByteArray sound; ///< audio data, encoded as format says; empty unless state is Whole
    QString format; ///< "wav", "mp3", "flac", "aac"
    int sampleRate = 0; ///< Hz; 0 if the message does not state it
    int channels = 0;
    int durationMs = 0;
};

/// Returns the audio of @p event, or nothing if neither the message itself nor the "data" of a WebSocket message has a
/// member "chunk_data".
std::optional<AudioPayload> audioOf(const protocol::Event &event);

} // namespace loom
