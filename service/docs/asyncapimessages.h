// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace loom {

struct MessageType;

/// The messages of the audio WebSocket, as message objects of an AsyncAPI document.
namespace asyncapi {

struct Message
{
    QByteArray name; ///< "audio_chunk"
    bool isFromDevice;
    QByteArray json;
};

/// All messages, in the order of a conversation. @p timestampToleranceHours is only used in descriptions.
std::vector<Message> messages(const MessageType &chunks, int timestampToleranceHours);

} // namespace asyncapi

} // namespace loom
