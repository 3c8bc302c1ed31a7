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

/// The WebSocket over which devices stream audio, as far as it is documented.
struct AudioChannel
{
    QByteArray address; ///< "/audio/stream/{device_id}"
    const MessageType &chunks; ///< what its messages carry
    const AudioSettings &settings; ///< said in words
    int timestampToleranceHours; ///< said in words
};

/// @p channel as AsyncAPI 3.0 in JSON: what a device sends, what it is answered with every code
/// of an error, and the rules of the conversation.
QByteArray asyncApiDocument(const AudioChannel &channel);

/// GET /asyncapi.json. Its servers are @p publicUrl, or follow from the request where that is empty.
HttpPage asyncApiPage(const AudioChannel &channel, const QUrl &publicUrl = {});

/// The close codes of the WebSocket, their meaning and the client's action: a Markdown table with the limits of
/// @p settings.
QString closeCodesTable(const AudioSettings &settings);

} // namespace loom
