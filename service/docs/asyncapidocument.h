// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/http/httppage.h"
#include "service/websocket/audiosettings.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace loom {

struct MessageType;

/// The parts of the audio WebSocket that are documented.
struct AudioChannel
{
    QByteArray address; ///< "/audio/stream/{device_id}"
    const MessageType &chunks; ///< the message type of its messages
    const AudioSettings &settings; ///< limits described in the text
    int timestampToleranceHours; ///< described in the text
};

/// Returns the AsyncAPI 3.0 document (JSON) of @p channel: the messages of a device, the answers with all error codes,
/// and the rules of the protocol.
QByteArray asyncApiDocument(const AudioChannel &channel);

/// GET /asyncapi.json. Its server is @p publicUrl or, if that is empty, follows from the request.
HttpPage asyncApiPage(const AudioChannel &channel, const QUrl &publicUrl = {});

/// The close codes of the WebSocket, their meaning and the client's action: a Markdown table with the limits of
/// @p settings.
QString closeCodesTable(const AudioSettings &settings);

} // namespace loom
