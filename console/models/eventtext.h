// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QUrl>

#include <optional>

namespace loom {

/// The payload for reading: JSON indented, with its members in the order and its numbers in the digits
/// in which they came; anything else as it is.
QString payloadText(const protocol::Event &event);

/// The whole event as a capture file would hold it, on several lines.
QString eventJson(const protocol::Event &event);

/// Whether another client should send @p header with the message again: it is whole, not withheld, and does not belong
/// to the connection or the client program. The payload is decoded already.
bool isRepeatable(const protocol::HeaderInfo &header);

/// A command for a POSIX shell that sends the same message with its headers, but for those that were withheld, to
/// @p service again; empty for what curl cannot do (a WebSocket) or where only a part of the payload is here. Where the
/// service asks for a key (@p needsKey), the command takes it from the variable LOOM_KEY. A payload that is large, or
/// not plain text, is base64 in it and goes to curl's standard input.
QString curlCommand(const protocol::Event &event, const QUrl &service, bool needsKey = false);

struct TextRange
{
    qsizetype start;
    qsizetype length;
};

/// Where in @p json the value is that a violation's "loc" names; where that is missing, the object that
/// should hold it. None for the whole document and for what is not JSON.
std::optional<TextRange> fieldRange(const QString &json, const QJsonArray &location);

/// "latitude" or "running_applications.0.pid", from a violation's "loc".
QString violationField(const QJsonObject &violation);

} // namespace loom
