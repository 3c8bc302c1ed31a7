// SPDX-FileCopyrightText: 2026 The Loom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/replay/audioconnection.h"

#include "common/core/error.h"
#include "common/core/jsondocument.h"
#include "console/access/trust.h"
#include "console/connection/websocketfailed.h"
#include "console/replay/httptarget.h"
#include "console/replay/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace loom::replay {

namespace {

/// Returns the HTTP status of the error code @p code. Codes that end in "_DISABLED" are not in the table: each is made
/// from the name of a message type.
int statusOf(const QString &code)
{
    const auto table = errorTable();
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const auto &candidate) { return code == QLatin1StringView(candidate.name); });
    if (row != table.end())
        return row->status;
    return errorRow(code.endsWith("_DISABLED"_L1) ? ErrorCode::Disabled : ErrorCode::InternalError).status;
}

} // namespace

AudioConnection::AudioConnection(const QNetworkRequest &request, int timeoutMs)
    : m_request(request), m_address(request.url().toString())
{
    m_socket.setSslConfiguration(request.sslConfiguration());
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(std::chrono::milliseconds(timeoutMs));
    connect(&m_timeout, &QTimer::timeout, this,
            [this] { fail(Wording::tr("no answer from %1 within the timeout").arg(m_address)); });
    connect(&m_socket, &QWebSocket::connected, this, &AudioConnection::sendBuffered);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &AudioConnection::onTextMessage);
    connect(&m_socket, &QWebSocket::disconnected, this, &AudioConnection::onEnded);
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateProblem = certificateProblem(m_request.url().host(), errors);
    });
    connect(&m_socket, WebSocketFailed, this, &AudioConnection::onEnded, Qt::QueuedConnection);
}

AudioConnection::~AudioConnection()
{
    // ~QWebSocket emits disconnected(); this object's members are already being destroyed by then.
    m_socket.disconnect(this);
}

void AudioConnection::send(const QByteArray &frame, Target::Done done)
{
    m_waiting.push_back({{}, std::move(done)});
    m_waiting.back().since.start();
    if (!m_timeout.isActive())
        m_timeout.start();
    if (m_socket.state() == QAbstractSocket::ConnectedState) {
        sendNow(frame);
        return;
    }
    m_buffered.append(frame);
    if (m_socket.state() == QAbstractSocket::UnconnectedState)
        open();
}

void AudioConnection::open()
{
    m_certificateProblem.clear();
    m_socket.open(m_request);
}

void AudioConnection::sendBuffered()
{
    for (const auto &frame : std::exchange(m_buffered, {}))
        sendNow(frame);
}

void AudioConnection::sendNow(const QByteArray &frame)
{
    // A WebSocket text message must be valid UTF-8 (RFC 6455 §5.6).
    if (QUtf8StringView(frame).isValidUtf8())
        m_socket.sendTextMessage(textFromUtf8(frame));
    else
        m_socket.sendBinaryMessage(frame);
}

void AudioConnection::onTextMessage(const QString &text)
{
    const auto body = text.toUtf8();
    const auto type = readJsonDocument(body).object()["type"_L1].toString();
    if (m_waiting.empty() || (type != "ack"_L1 && type != "error"_L1))
        return;
    Response answer;
    readAnswerBody(answer, body);
    answer.status = type == "ack"_L1 ? Expectation().status : statusOf(answer.code);
    answerFirst(answer);
}

void AudioConnection::answerFirst(Response answer)
{
    const auto first = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_waiting.empty())
        m_timeout.stop();
    else
        m_timeout.start();
    answer.ms = double(first.since.nsecsElapsed()) / 1e6;
    first.done(answer);
}

void AudioConnection::onEnded()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return;
    if (!m_certificateProblem.isEmpty())
        return fail(m_certificateProblem);
    const bool wasClosed = m_socket.closeCode() != QWebSocketProtocol::CloseCodeNormal;
    const auto reason =
        wasClosed ? u"%1 %2"_s.arg(int(m_socket.closeCode())).arg(m_socket.closeReason()) : m_socket.errorString();
    fail(Wording::tr("%1 ended: %2").arg(m_address, reason), handshakeStatus(m_socket.errorString()));
}

void AudioConnection::fail(const QString &reason, int status)
{
    // Clear the state first: abort() emits signals that call fail() again, and a callback may call send().
    auto unanswered = std::exchange(m_waiting, {});
    m_buffered.clear();
    m_timeout.stop();
    m_socket.abort();
    Response response;
    response.status = status;
    if (response.isThere())
        response.body = reason.toUtf8();
    else
        response.trouble = reason;
    for (const auto &waiting : unanswered) {
        response.ms = double(waiting.since.nsecsElapsed()) / 1e6;
        waiting.done(response);
    }
}

} // namespace loom::replay
