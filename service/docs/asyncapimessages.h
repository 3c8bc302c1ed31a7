// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace loom {

struct MessageType;

/// What is said over the audio WebSocket, as the message objects of an AsyncAPI document.
namespace asyncapi {

struct Message
{
    QByteArray name; ///< "audio_chunk"
    bool isFromDevice;
    QByteArray json;
};

/// Every one, in the order of a conversation. @p timestampToleranceHours is said in words only.
std::vector<Message> messages(const MessageType &chunks, int timestampToleranceHours);

} // namespace asyncapi

} // namespace loom
