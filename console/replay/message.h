// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace loom::replay {

enum class Transport {
    Http,
    WebSocket
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// Prefix of the WebSocket route for audio; the device id follows.
constexpr char AudioRoute[] = "/audio/stream/";

/// Expected response.
struct Expectation
{
    int status = 201;
    std::optional<QString> code = {}; ///< error code; none accepts any code
};

/// A message to send to a service.
struct Outgoing
{
    QString origin = {}; ///< for reports: "session.loom.jsonl:12", or the name of the payload
    QString group = {}; ///< key for counting: name of the payload, or the route
    Transport transport = Transport::Http;
    QString route = {}; ///< "/sensor/gps"
    QString device = {}; ///< device id; empty if the message has none
    QString messageId = {}; ///< "message_id", for reports; empty if the message has none
    QByteArray body = {}; ///< for audio: the message without its WebSocket envelope
    Headers headers = {}; ///< for HTTP, besides Content-Type
    std::optional<Expectation> expected = {}; ///< none accepts any response
                                              /// Milliseconds between the time due and the time of sending; none if the
                                              /// schedule has no times (Pace::Fast).
    std::optional<double> lateMs = {};
};

/// Result of sending one message.
struct Response
{
    int status = 0; ///< HTTP status; for a WebSocket the status of its error code; 0 if no response arrived
    QString code = {}; ///< error code of the body; empty for none
    QByteArray body = {};
    Headers headers = {}; ///< HTTP only
    double ms = 0; ///< milliseconds from send() to the response
    QString messageId = {}; ///< "message_id" of the response
    QString trouble = {}; ///< reason why no response arrived, for the user

    /// Whether a response arrived.
    bool isThere() const { return status != 0; }
};

} // namespace loom::replay
