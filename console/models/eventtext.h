// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QUrl>

#include <optional>

namespace loom {

/// Formats a payload for reading. JSON is indented; the order of members and the digits of numbers stay. Other payloads
/// are unchanged.
QString payloadText(const protocol::Event &event);

/// Returns the whole event as indented JSON, with the members that a recording file has.
QString eventJson(const protocol::Event &event);

/// Returns true if another client can send @p header with the message again: it is complete, not redacted, and does not
/// belong to the connection or to the client program. The payload is already decoded, so Content-Encoding is not
/// repeated.
bool isRepeatable(const protocol::HeaderInfo &header);

/// Returns a POSIX shell command that sends the same message with its headers, except the redacted ones, to @p service
/// again. Returns an empty string if curl cannot do it (WebSocket) or if the payload is incomplete. If the service
/// requires a key (@p needsKey), the command reads it from the variable LOOM_KEY. A payload that is large or not plain
/// text is embedded as base64 and piped to curl's standard input.
QString curlCommand(const protocol::Event &event, const QUrl &service, bool needsKey = false);

struct TextRange
{
    qsizetype start;
    qsizetype length;
};

/// Finds the range in @p json of the value that a violation's "loc" names, or, if the value is missing, of the object
/// that should contain it. Returns nothing for the whole document and for a text that is not JSON.
std::optional<TextRange> fieldRange(const QString &json, const QJsonArray &location);

/// Returns the field name of a violation, from its "loc": "latitude" or "running_applications.0.pid".
QString violationField(const QJsonObject &violation);

} // namespace loom
