// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <optional>

namespace loom {

/// The audio in a message, as its members "chunk_data", "format", "sample_rate", "channels" and "duration_ms" describe
/// it.
struct AudioPayload
{
    enum class State {
        Whole,
        Cut, ///< the service has sent only the beginning of the message
        Invalid ///< no base64
    };

    State state = State::Whole;
    QByteArray sound; ///< encoded as format says; empty unless it is whole
    QString format; ///< "wav", "mp3", "flac", "aac"
    int sampleRate = 0; ///< Hz; 0: the message does not say
    int channels = 0;
    int durationMs = 0;
};

/// None where the message has no member "chunk_data", at its top or within the "data" of a WebSocket's message.
std::optional<AudioPayload> audioOf(const protocol::Event &event);

} // namespace loom
