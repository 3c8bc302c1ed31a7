// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/audiotarget.h"

#include "common/core/jsondocument.h"
#include "console/replay/audioconnection.h"
#include "console/replay/httptarget.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

QUrl socketAddress(const QUrl &service, const QString &route)
{
    auto address = addressOf(service, route);
    address.setScheme(service.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    return address;
}

/// Returns the WebSocket frame for @p message. A message that already has a "message_type" member is a complete frame.
QByteArray frameOf(const QByteArray &message)
{
    if (readJsonDocument(message).object().contains("message_type"_L1))
        return message;
    return R"({"message_type":"audio_chunk","data":)" + message + '}';
}

} // namespace

AudioTarget::AudioTarget(const QUrl &service, int timeoutMs, const QSslConfiguration &tls, const Headers &headers)
    : m_service(service), m_timeoutMs(timeoutMs), m_tls(tls), m_headers(headers)
{
}

AudioTarget::~AudioTarget() = default;

void AudioTarget::send(const Outgoing &message, Done done)
{
    auto &connection = m_connections[message.route];
    if (!connection) {
        QNetworkRequest request(socketAddress(m_service, message.route));
        for (const auto &[name, value] : m_headers)
            request.setRawHeader(name, value);
        request.setSslConfiguration(m_tls);
        connection = std::make_shared<AudioConnection>(request, m_timeoutMs);
    }
    connection->send(frameOf(message.body), std::move(done));
}

} // namespace loom::replay
