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

/// Where devices stream audio; below it is the device's name.
constexpr char AudioRoute[] = "/audio/stream/";

/// How an answer should be.
struct Expectation
{
    int status = 201;
    std::optional<QString> code = {}; ///< that an error has; none where any will do
};

/// One message on its way to a service.
struct Outgoing
{
    QString origin = {}; ///< for people: "session.loom.jsonl:12", or a payload's name
    QString group = {}; ///< what it is counted under: its payload's name, or its route
    Transport transport = Transport::Http;
    QString route = {}; ///< "/sensor/gps"
    QString device = {}; ///< empty where the message names none
    QString messageId = {}; ///< that it bears, for people; may be empty
    QByteArray body = {}; ///< of an audio chunk: the message without the frame around it
    Headers headers = {}; ///< for HTTP, besides Content-Type
    std::optional<Expectation> expected = {};
    /// How long after it was due it was handed over; none where it had no time of its own.
    std::optional<double> lateMs = {};
};

/// What came of one message.
struct Response
{
    int status = 0; ///< of HTTP, or the one that a WebSocket's "code" stands for; 0: none came
    QString code = {}; ///< of an error's body
    QByteArray body = {};
    Headers headers = {}; ///< of HTTP
    double ms = 0; ///< from handing it over until the answer was there
    QString messageId = {}; ///< that the service says
    QString trouble = {}; ///< why no answer came, for people

    bool isThere() const { return status != 0; }
};

} // namespace loom::replay
